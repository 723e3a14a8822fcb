namespace KerasPS.Persistence;

/// <summary>The constant ids of errors about files, in one place so that documentation and tests can list them.</summary>
public static class PersistenceErrors
{
    /// <summary>The bytes are not what the format says they must be.</summary>
    public const string FileDamaged = nameof(FileDamaged);
    /// <summary>The file is of no known format.</summary>
    public const string FileFormatUnknown = nameof(FileFormatUnknown);
    /// <summary>There is no such file.</summary>
    public const string FileMissing = nameof(FileMissing);
    /// <summary>A file would be overwritten without force.</summary>
    public const string FileExists = nameof(FileExists);
    /// <summary>The file points outside itself or outside its folder: links, external data, paths that climb.</summary>
    public const string FileUnsafe = nameof(FileUnsafe);
    /// <summary>The file declares more than it can hold, or more than the limit.</summary>
    public const string FileTooLarge = nameof(FileTooLarge);
    /// <summary>The file uses a feature of its format that no Keras writer uses.</summary>
    public const string FileFeatureUnsupported = nameof(FileFeatureUnsupported);

    internal static KerasException Damaged(string file, string what) =>
        new(FileDamaged, $"'{file}' is damaged or was cut short: {what}. Copy it again from its source.");

    internal static KerasException Unsafe(string file, string what) =>
        new(FileUnsafe, $"'{file}' was refused: {what}. A model file must hold all its data itself; save it again without links.");

    internal static KerasException TooLarge(string file, string what) =>
        new(FileTooLarge, $"'{file}' was refused before memory was taken: {what}.");

    internal static KerasException Unsupported(string file, string what) =>
        new(FileFeatureUnsupported, $"'{file}' cannot be read: {what}. Save it again with Keras or with h5py's defaults.");
}
