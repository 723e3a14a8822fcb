namespace KerasPS;

/// <summary>What became of one layer of a file.</summary>
public enum ImportStatus
{
    /// <summary>It is read as it stands.</summary>
    Ok,
    /// <summary>It was brought from an older form to today's; it computes the same.</summary>
    Upgraded,
    /// <summary>It is of a class or function that the user registered.</summary>
    Custom,
    /// <summary>Something of it is left out; see the note.</summary>
    Reduced,
    /// <summary>It cannot be read.</summary>
    Unsupported,
}
