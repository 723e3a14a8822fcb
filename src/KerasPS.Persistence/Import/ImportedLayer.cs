namespace KerasPS;

/// <summary>One layer in a report about a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClassName">Its Keras class, as the file gives it.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Note">What was changed or is in the way; empty where nothing is.</param>
public sealed record ImportedLayer(string Name, string ClassName, ImportStatus Status, string Note);
