using KerasPS.Upgrades;

namespace KerasPS;

/// <summary>What a model file holds and how well it can be read: who wrote it, every layer, weights that fit nowhere.</summary>
public sealed class ImportReport
{
    internal const string ArchiveFormat = "KerasArchive";

    internal ImportReport(string file, string format, ModelOrigin origin, IReadOnlyList<ImportedLayer> layers)
    {
        File = file;
        Format = format;
        Origin = origin;
        Layers = layers;
    }

    /// <summary>The report of a file that cannot even be looked into.</summary>
    public static ImportReport Failed(string file, string error) => new(file, "Unknown", new(), []) { Error = error };

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The kind of file: KerasArchive, LegacyHdf5, LegacyWeights, Weights, Json or Yaml.</summary>
    public string Format { get; }

    /// <summary>The version of Keras that wrote it; null where the file does not say.</summary>
    public string? KerasVersion => Origin.Version;

    /// <summary>The backend it was written on; null where the file does not say.</summary>
    public string? Backend => Origin.Backend;

    /// <summary>The layers at every depth.</summary>
    public IReadOnlyList<ImportedLayer> Layers { get; internal set; }

    /// <summary>The model; null where the file was only looked into, or cannot be read.</summary>
    public Model? Model { get; internal set; }

    /// <summary>Why it cannot be read, and what to do; null where it can.</summary>
    public string? Error { get; internal set; }

    /// <summary>Whether the model was read.</summary>
    public bool Success => Model is not null;

    /// <summary>Layers of the model for which the file has no weights.</summary>
    public IReadOnlyList<string> MissingWeights { get; internal set; } = [];

    /// <summary>Layers of the file whose weights the model has no place for.</summary>
    public IReadOnlyList<string> UnusedWeights { get; internal set; } = [];

    /// <summary>Layers passed over since their shapes differ.</summary>
    public IReadOnlyList<string> SkippedWeights { get; internal set; } = [];

    /// <summary>What reading the file changed or left out.</summary>
    public IReadOnlyList<UpgradeNote> Notes => Origin.Notes;

    /// <summary>Whether every layer can be read.</summary>
    public bool IsSupported => Layers.All(layer => layer.Status != ImportStatus.Unsupported);

    internal ModelOrigin Origin { get; set; }

    /// <summary>The architecture as the file has it, where it has one.</summary>
    internal System.Text.Json.Nodes.JsonObject? Configuration { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{File}: {Format}, Keras {KerasVersion ?? "of unknown version"}, {Layers.Count} layers, {Layers.Count(l => l.Status == ImportStatus.Unsupported)} unsupported");
}
