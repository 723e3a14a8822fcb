namespace KerasPS.Import;

/// <summary>How the layers of a file and of a model find each other.</summary>
/// <param name="ByName">By the layers' names, instead of all by their place.</param>
/// <param name="SkipMismatch">Whether layers whose shapes differ are passed over.</param>
/// <param name="Skipped">Called with each layer passed over.</param>
internal sealed record WeightMatching(bool ByName, bool SkipMismatch, Action<string>? Skipped = null)
{
    private readonly List<string> passed = [];

    /// <summary>Every layer, by its place.</summary>
    public static WeightMatching All => new(false, false);

    /// <summary>The reasons for which layers were passed over.</summary>
    public IReadOnlyList<string> Passed => passed;

    /// <summary>Passes over a layer.</summary>
    public void Skip(string reason)
    {
        passed.Add(reason);
        Skipped?.Invoke(reason);
    }
}
