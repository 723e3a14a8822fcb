namespace KerasPS;

/// <summary>How a file that is missing from Keras' cache is downloaded.</summary>
public sealed record DownloadOptions
{
    /// <summary>Downloads without asking or telling.</summary>
    public static DownloadOptions Silent { get; } = new();

    /// <summary>Asked before anything is downloaded; false stops it with a <see cref="DownloadDeclinedException"/>.</summary>
    public Func<CachedFile, bool>? Approve { get; init; }

    /// <summary>Told how many bytes have come, and of how many, where the server says so.</summary>
    public Action<CachedFile, long, long?>? Progress { get; init; }

    /// <summary>Stops the download.</summary>
    public CancellationToken Cancel { get; init; }
}
