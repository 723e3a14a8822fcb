using System.IO.Compression;
using System.Text.Json.Nodes;
using KerasPS.Tests;

namespace KerasPS.Models.Tests.Sequences;

/// <summary>A golden case of Keras 3 run by this project: its model from the configuration, its weights from the arrays.</summary>
internal sealed class GoldenModel
{
    private readonly IReadOnlyDictionary<string, Tensor> arrays;

    /// <summary>Makes the model of a case.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="testCase">The entry.</param>
    /// <param name="model">Makes another model for the numbers; null: that of the configuration.</param>
    public GoldenModel(string folder, JsonObject testCase, Func<Model>? model = null)
    {
        var archive = GoldenArchive.Of(folder);
        var file = testCase["file"]!.GetValue<string>();
        var stem = file[..file.LastIndexOf('.')];
        arrays = archive.Arrays(stem + ".npz");
        if (model is not null)
        {
            Model = model();
            Model.SetWeights([.. Numbered("w")]);
            return;
        }
        var json = Architecture(folder, testCase);
        var config = json["config"]!.AsObject();
        Model = json["class_name"]!.GetValue<string>() == "Sequential" ? Sequential.FromConfig(config) : FunctionalModel.FromConfig(config);
        Model.SetWeights([.. Numbered("w")]);
    }

    public Model Model { get; }

    /// <summary>The names of the cases of a folder that have a model in Keras 3's form.</summary>
    public static IEnumerable<string> Names(string folder, Func<string, bool> choose) => GoldenArchive.Of(folder).Cases()
        .Where(c => c["file"]?.GetValue<string>() is { } file && !file.EndsWith(".h5", StringComparison.Ordinal))
        .Select(c => c["name"]!.GetValue<string>()).Where(choose);

    public static JsonObject Case(string folder, string name) =>
        GoldenArchive.Of(folder).Cases().First(c => c["name"]!.GetValue<string>() == name);

    /// <summary>The model of a case as Keras describes it.</summary>
    public static JsonObject Architecture(string folder, JsonObject testCase)
    {
        var (archive, file) = (GoldenArchive.Of(folder), testCase["file"]!.GetValue<string>());
        var json = file.EndsWith(".keras", StringComparison.Ordinal) ? ConfigOf(archive.Bytes(file)) : archive.Json(file).AsObject();
        Unquantized(json);
        return json;
    }

    /// <summary>All that differs from the recorded outputs and gradients.</summary>
    public IEnumerable<string> Differences(IBackend backend)
    {
        var upstream = Numbered("g").ToArray();
        var inputs = Model.Inputs;
        SymbolicTensor[] factors = [.. upstream.Select(u => K.Placeholder(u.Shape))];
        SymbolicTensor[] sources = [.. inputs, .. Model.TrainableWeights.Select(w => w.Read)];
        var outputs = Model.Outputs;
        var gradients = upstream.Length == 0 ? [] : Gradients.Of(outputs, factors, sources);
        var names = new List<string>();
        var wanted = new List<SymbolicTensor>();
        for (var i = 0; i < outputs.Count; i++) Want($"y{i}", outputs[i]);
        for (var i = 0; i < gradients.Length; i++)
            Want(i < inputs.Count ? $"dx{i}" : $"dw{i - inputs.Count}", gradients[i] ?? K.ZerosLike(sources[i]));
        using var function = new Function([.. inputs, .. factors], wanted, null, backend);
        var results = function.Invoke([.. Numbered("x"), .. upstream]);
        for (var i = 0; i < results.Length; i++)
            if (GoldenCompare.Difference(names[i], results[i], arrays[names[i]], names[i][0] == 'y' ? 1e-5 : 1e-4) is { } difference)
                yield return difference;

        void Want(string name, SymbolicTensor value)
        {
            if (!arrays.ContainsKey(name)) return;
            names.Add(name);
            wanted.Add(value);
        }
    }

    // How a file is cleaned of options that say nothing is tested with the readers of files.
    private static void Unquantized(JsonNode? node)
    {
        if (node is JsonObject item)
        {
            item.Remove("quantization_config");
            foreach (var (_, value) in item) Unquantized(value);
        }
        else if (node is JsonArray items)
            foreach (var value in items) Unquantized(value);
    }

    public Tensor Array(string name) => arrays[name];

    private IEnumerable<Tensor> Numbered(string prefix)
    {
        for (var i = 0; arrays.TryGetValue(prefix + i, out var array); i++) yield return array;
    }

    private static JsonObject ConfigOf(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        using var stream = zip.GetEntry("config.json")!.Open();
        return JsonNode.Parse(stream)!.AsObject();
    }
}
