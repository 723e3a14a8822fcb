using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KerasPS.Archives;
using KerasPS.Hdf5;
using KerasPS.KerasH5;
using KerasPS.Persistence;
using KerasPS.Upgrades;

namespace KerasPS.KerasArchive;

/// <summary>The <c>.keras</c> archive: metadata.json, config.json and model.weights.h5.</summary>
internal static class KerasArchiveFile
{
    private const int LargestConfig = 1 << 28;
    private const string Version = "3.15.1";

    public static Model Read(ByteSource source, LoadOptions options, out ModelOrigin origin)
    {
        using var zip = ZipReader.Open(source);
        var metadata = Json(zip, "metadata.json");
        origin = new(metadata["keras_version"]?.GetValue<string>(), options.Backend);
        var config = Json(zip, "config.json");
        var model = ArchitectureReader.Read(config, origin);
        var weights = zip.Entries.GetValueOrDefault("model.weights.h5") ?? throw PersistenceErrors.Damaged(zip.Name, "it has no entry 'model.weights.h5'");
        using var file = Hdf5File.Open(zip.Source(weights));
        ArchiveWeights.ReadVocabularies(file.Root, model, name => zip.Entries.GetValueOrDefault(name) is { } entry
            ? Encoding.UTF8.GetString(zip.Bytes(entry, LargestConfig)) : null);
        ArchiveWeights.Read(file.Root, model, zip.Name);
        if (!options.Compile || config["compile_config"] is not JsonObject compile) return model;
        TrainingConfig.Apply(model, compile, origin);
        if (model.IsCompiled) ArchiveWeights.ReadOptimizer(file.Root, model, origin);
        return model;
    }

    public static void Write(Model model, Stream stream, bool withOptimizer)
    {
        var config = (JsonObject)KerasSerializer.Serialize(model);
        config["build_config"] = model.GetBuildConfig();
        if (TrainingConfig.Of(model, "optimizer") is { } compile) config["compile_config"] = compile;
        var root = new H5Group();
        ArchiveWeights.Write(root, model);
        if (withOptimizer && model.IsCompiled && model.Optimizer!.HasSteps) ArchiveWeights.WriteOptimizer(root, model);
        using var zip = new ZipWriter(stream);
        zip.Add("metadata.json", new JsonObject
        {
            ["keras_version"] = Version,
            ["date_saved"] = DateTime.UtcNow.ToString("yyyy-MM-dd@HH:mm:ss", CultureInfo.InvariantCulture),
        }.ToJsonString());
        zip.Add("config.json", PythonJson.Text(config));
        zip.Add("model.weights.h5", target => H5Writer.Write(root, target));
        foreach (var (path, layer) in ArchiveWeights.Vocabularies(model))
            if (layer.VocabularyToSave is { } words) zip.Add($"assets/{path}/vocabulary.txt", string.Join('\n', words));
    }

    private static JsonObject Json(ZipReader zip, string name)
    {
        var entry = zip.Entries.GetValueOrDefault(name) ?? throw PersistenceErrors.Damaged(zip.Name, $"it has no entry '{name}'");
        return JsonNode.Parse(Encoding.UTF8.GetString(zip.Bytes(entry, LargestConfig)), documentOptions: new() { MaxDepth = 512 }) as JsonObject
            ?? throw PersistenceErrors.Damaged(zip.Name, $"its entry '{name}' is no JSON object");
    }
}
