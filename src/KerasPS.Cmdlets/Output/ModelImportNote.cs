namespace KerasPS;

/// <summary>One thing that reading an older file changed.</summary>
/// <param name="Layer">The layer it concerns.</param>
/// <param name="Severity">Upgraded, Ignored or Unsupported.</param>
/// <param name="Text">What was done.</param>
public sealed record ModelImportNote(string Layer, string Severity, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Layer}: {Text}";
}
