using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>The functions of keras.ops, called as a functional model's file names them.</summary>
public sealed class OperationTests
{
    private static readonly GoldenArchive Archive = GoldenArchive.Of("parts");
    private static readonly Lazy<JsonArray> Calls = new(() => Archive.Json("ops.json").AsArray());
    private static readonly Lazy<IReadOnlyDictionary<string, Tensor>> Arrays = new(() => Archive.Arrays("ops.npz"));

    public static IEnumerable<object[]> Cases() => [["parts", "ops"]];

    // Layers called directly are compared with their own kind.
    public static IEnumerable<object[]> Rows() => Calls.Value.Select((c, i) => new object[] { i, c!["name"]!.GetValue<string>() })
        .Where(r => !((string)r[1]).StartsWith("layer ", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_op_computes_what_Keras_computed(int index, string name) =>
        Ledger.Check(FormattableString.Invariant($"parts/ops/{name}_{index}"), () => Differences(Calls.Value[index]!.AsObject(), name));

    private static IEnumerable<string> Differences(JsonObject call, string name)
    {
        var keywords = call["kwargs"]?.DeepClone() as JsonObject ?? [];
        var (places, values) = (new List<SymbolicTensor>(), new List<Tensor>());
        var results = OperationFunctions.Call(Pascal(name[(name.IndexOf('.') + 1)..]), keywords, [.. call["args"]!.AsArray().Select(a => a?.DeepClone())], [], Value);
        using var function = new Function([.. places], [.. results]);
        var own = function.Invoke([.. values]);
        var expected = Expected(call["out"]).ToList();
        if (own.Length != expected.Count) return [$"{own.Length} values, expected {expected.Count}"];
        return own.Zip(expected).Select((p, i) => GoldenCompare.Difference(FormattableString.Invariant($"out{i}"), p.First, p.Second, 1e-5)).OfType<string>();

        // Inputs, not constants: these would be computed in double precision when the function is planned.
        SymbolicTensor? Value(JsonNode? node)
        {
            if (node is not JsonObject table || table["array"] is not JsonValue key) return null;
            values.Add(Single(Arrays.Value[key.GetValue<string>()]));
            places.Add(K.Placeholder(values[^1].Shape, values[^1].DType));
            return places[^1];
        }
    }

    private static Tensor Single(Tensor array) => array.DType == DType.Float64 ? array.Cast(DType.Float32) : array;

    private static IEnumerable<Tensor> Expected(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Expected),
        JsonObject table when table["array"] is JsonValue key => [Arrays.Value[key.GetValue<string>()]],
        JsonObject table => table.SelectMany(t => Expected(t.Value)),
        JsonValue value when value.TryGetValue<bool>(out var flag) => [Tensor.Scalar(flag ? 1 : 0)],
        JsonValue value when value.TryGetValue<double>(out var number) => [Tensor.Scalar((float)number)],
        _ => throw new FormatException($"no array: {node?.ToJsonString()}"),
    };

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
