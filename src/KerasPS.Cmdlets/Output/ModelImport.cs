namespace KerasPS;

/// <summary>A model read from a file, with what reading it found.</summary>
/// <param name="Path">The file.</param>
/// <param name="Model">The model; null where it cannot be read.</param>
/// <param name="KerasVersion">The version that wrote it.</param>
/// <param name="Backend">The backend it was written on.</param>
/// <param name="Notes">What was changed or left out, by layer.</param>
/// <param name="Error">Why it cannot be read; null where it can.</param>
public sealed record ModelImport(string Path, Model? Model, string? KerasVersion, string? Backend, IReadOnlyList<ModelImportNote> Notes, string? Error)
{
    /// <summary>Whether the model was read.</summary>
    public bool Success => Model is not null;

    internal static ModelImport Of(string path, LoadOptions options)
    {
        var model = ModelFile.Load(path, options, out var origin);
        return new(path, model, origin.Version, origin.Backend, [.. origin.Notes.Select(n => new ModelImportNote(n.Layer, n.Severity.ToString(), n.Text))], null);
    }
}
