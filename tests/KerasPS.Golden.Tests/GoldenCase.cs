using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>One case of cases.json, with its arrays and its files.</summary>
internal sealed class GoldenCase
{
    private readonly JsonObject entry;
    private IReadOnlyDictionary<string, Tensor>? arrays;

    public GoldenCase(string folder, JsonObject entry)
    {
        Archive = GoldenArchive.Of(folder);
        this.entry = entry;
        Name = entry["name"]!.GetValue<string>();
        File = entry["file"]?.GetValue<string>();
    }

    public GoldenCase(string folder, string name) : this(folder, GoldenArchive.Of(folder).Case(name))
    {
    }

    public GoldenArchive Archive { get; }

    public string Name { get; }

    /// <summary>The model file (or architecture); null where real Keras could not make one.</summary>
    public string? File { get; }

    public JsonNode? this[string key] => entry[key];

    /// <summary>The rows of a theory: folder and name of the cases a filter lets through.</summary>
    public static IEnumerable<object[]> Rows(IEnumerable<string> folders, Func<GoldenCase, bool> filter) => folders.SelectMany(f =>
        GoldenArchive.Of(f).Cases().Select(c => new GoldenCase(f, c)).Where(filter).Select(c => new object[] { f, c.Name }));

    /// <summary>How the case's files are read: with what their user must give.</summary>
    public LoadOptions Options => new() { Backend = entry["backend"]?.GetValue<string>() ?? (Archive.Folder == "keras3" ? "tensorflow" : null), CustomObjects = CustomObject.Of(this) };

    /// <summary>The arrays of the case's npz file.</summary>
    public IReadOnlyDictionary<string, Tensor> Arrays => arrays ??= ReadArrays();

    /// <summary>Further files with the same model.</summary>
    public IEnumerable<string> Also => (entry["also"] as JsonArray ?? []).Select(f => f!.GetValue<string>());

    /// <summary>x0, x1, … as long as there are any; text from cases.json.</summary>
    public IReadOnlyList<Tensor> Series(string prefix)
    {
        var found = new List<Tensor>();
        for (var i = 0; ; i++)
        {
            var name = FormattableString.Invariant($"{prefix}{i}");
            if (entry[prefix] is JsonObject texts && texts[name] is { } text) found.Add(ReadText(text));
            else if (Arrays.TryGetValue(name, out var tensor)) found.Add(tensor);
            else return found;
        }
    }

    /// <summary>Whether the case's note asks for agreement to the precision of a half type only.</summary>
    public bool IsHalf => entry["note"]?.GetValue<string>().Contains("precision of that type", StringComparison.Ordinal) == true;

    /// <summary>The tolerance, or four units in the last place of the case's half type.</summary>
    public double Tolerance(double usual) => !IsHalf ? usual : Name.Contains("bfloat16", StringComparison.Ordinal) ? 4 / 128.0 : 4 / 1024.0;

    /// <summary>The weights in the order of the case's get_weights: tf-keras lists all trainable ones of a layer before the others.</summary>
    public Tensor[] Values(Model model) => Archive.Folder == "tfkeras"
        ? [.. Leaves(model).SelectMany(l => l.FileWeights).Distinct().Select(w => w.Value.Clone().Cast(w.DType))]
        : model.GetWeights();

    private static IEnumerable<Layer> Leaves(Model model) => model.Layers.SelectMany(l => l is Model inner ? Leaves(inner) : [l]);

    public bool Has(string array) => Arrays.ContainsKey(array);

    private IReadOnlyDictionary<string, Tensor> ReadArrays()
    {
        var file = entry["data"]?.GetValue<string>();
        if (file is null)
        {
            file = Name + ".npz";
            if (!Archive.Has(file)) return new Dictionary<string, Tensor>();
        }
        return Archive.Arrays(file);
    }

    private static Tensor ReadText(JsonNode node)
    {
        var dims = new List<int>();
        for (var level = node; level is JsonArray list; level = list[0]!) dims.Add(list.Count);
        var values = new List<string>();
        Collect(node);
        return Tensor.FromStrings([.. values], new Shape([.. dims]));

        void Collect(JsonNode item)
        {
            if (item is JsonArray list) foreach (var child in list) Collect(child!);
            else values.Add(item.GetValue<string>());
        }
    }
}
