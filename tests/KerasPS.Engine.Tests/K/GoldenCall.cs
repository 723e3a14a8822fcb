using System.Text.Json.Nodes;

namespace KerasPS.Engine.Tests.Facade;

/// <summary>The arguments of one call of a Keras function, as a golden file holds them.</summary>
internal sealed class GoldenCall(JsonObject json, IReadOnlyDictionary<string, Tensor> arrays)
{
    private readonly JsonArray args = json["args"]?.AsArray() ?? [];
    private readonly JsonObject kwargs = json["kwargs"]?.AsObject() ?? [];

    public string Function => (string)(json["function"] ?? json["name"])!;

    public IReadOnlyDictionary<string, Tensor> Arrays => arrays;

    public string Note => (string?)json["note"] ?? "";

    public SymbolicTensor X => Tensor(0);

    public SymbolicTensor Y => Tensor(1);

    public SymbolicTensor Tensor(int index, string name = "") => Symbol(Find(index, name)!);

    public SymbolicTensor? Optional(int index, string name = "") => Find(index, name) is { } node ? Symbol(node) : null;

    public SymbolicTensor[] Tensors(int index) => [.. Find(index)!.AsArray().Select(n => Symbol(n!))];

    public Variable Variable(int index) => K.Variable(arrays[Name(Find(index)!)]);

    public double Number(int index, double otherwise, params string[] names) =>
        Find(index, names) is { } node ? (double)node : otherwise;

    public double? Maybe(int index, params string[] names) => Find(index, names) is { } node ? (double)node : null;

    public int Int(int index, int otherwise, params string[] names) => (int)Number(index, otherwise, names);

    public bool Flag(params string[] names) => Find(99, names) is { } node && (bool)node;

    public string Text(int index, string otherwise, params string[] names) =>
        Find(index, names) is { } node ? (string)node! : otherwise;

    /// <summary>One number or several; null where not given.</summary>
    public int[]? Ints(int index, params string[] names) => Find(index, names) switch
    {
        null => null,
        JsonArray list => [.. list.Select(n => (int)n!)],
        var one => [(int)one],
    };

    public bool IsNested(int index) => Find(index) is JsonArray { Count: > 0 } list && list[0] is JsonArray;

    public int[][] Pairs(int index) => [.. Find(index)!.AsArray().Select(p => p!.AsArray().Select(n => (int)n!).ToArray())];

    public string Padding => Text(99, "valid", "padding", "border_mode");

    public string Format(int index = 99) => Text(index, "channels_last", "data_format", "dim_ordering");

    /// <summary>The expected results: tensors in order, JSON values as they are.</summary>
    public List<JsonNode> Expected()
    {
        var results = new List<JsonNode>();
        void Collect(JsonNode node)
        {
            if (node is JsonArray list)
                foreach (var item in list) Collect(item!);
            else results.Add(node);
        }
        Collect(json["results"] ?? json["out"]!);
        return results;
    }

    public Tensor Array(JsonNode node) => arrays[Name(node)];

    private JsonNode? Find(int index, params string[] names)
    {
        if (index < args.Count) return args[index];
        foreach (var name in names)
            if (kwargs[name] is { } node) return node;
        return null;
    }

    private SymbolicTensor Symbol(JsonNode node) => node switch
    {
        JsonObject => K.Constant(arrays[Name(node)]),
        JsonArray list => K.Constant(KerasPS.Tensor.From([.. list.Select(n => (float)n!)], list.Count)),
        _ => K.Constant((double)node),
    };

    private static string Name(JsonNode node) => (string)node["array"]!;
}
