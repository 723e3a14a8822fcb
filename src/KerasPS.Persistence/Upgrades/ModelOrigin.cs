namespace KerasPS.Upgrades;

/// <summary>Who wrote a file: the Keras version and the backend it ran on, and what reading it had to change.</summary>
public sealed class ModelOrigin
{
    private readonly List<UpgradeNote> notes = [];

    /// <summary>Makes an origin.</summary>
    /// <param name="version">The file's keras_version; null: unknown, taken as the present generation.</param>
    /// <param name="backend">The file's backend, for example theano; null where the file has none (Keras 1).</param>
    public ModelOrigin(string? version = null, string? backend = null)
    {
        Version = version;
        Backend = backend;
    }

    /// <summary>The version as the file gives it.</summary>
    public string? Version { get; }

    /// <summary>The backend as the file gives it.</summary>
    public string? Backend { get; }

    /// <summary>The generation: 1, 2 (standalone and tf.keras) or 3.</summary>
    public int Major => Version is { Length: > 0 } && char.IsAsciiDigit(Version[0]) ? Version[0] - '0' : 3;

    /// <summary>Whether tf.keras wrote the file (2.4 and later; the standalone versions end with 2.3.1).</summary>
    public bool IsTensorFlowKeras => Version is not null && (Version.Contains("-tf", StringComparison.Ordinal)
        || (System.Version.TryParse(Version.Split('-')[0], out var v) && v.Major == 2 && v.Minor >= 4));

    /// <summary>What was changed or left out, by layer.</summary>
    public IReadOnlyList<UpgradeNote> Notes => notes;

    /// <summary>Notes a change.</summary>
    /// <param name="layer">The layer it concerns.</param>
    /// <param name="text">What was done.</param>
    /// <param name="severity">Whether it can change what the model computes.</param>
    public void Note(string layer, string text, UpgradeSeverity severity = UpgradeSeverity.Upgraded) =>
        notes.Add(new(layer, text, severity));
}
