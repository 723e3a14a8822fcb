namespace KerasPS;

/// <summary>One file of Keras' cache: what it is called there, where it is to be had, and how it is recognized.</summary>
/// <param name="Name">The name in the cache.</param>
/// <param name="Subfolder">The folder below the cache's, for example datasets or models.</param>
/// <param name="Address">The official place.</param>
/// <param name="Hash">Its md5 or SHA-256 in hexadecimal; null: none was published.</param>
public sealed record CachedFile(string Name, string Subfolder, Uri Address, string? Hash = null)
{
    /// <summary>Where the file is or will be.</summary>
    public string Path => System.IO.Path.Combine(KerasCache.Root, Subfolder, Name);

    /// <summary>The path, where the file is there and is the published one; else null.</summary>
    public string? Find() => File.Exists(Path) && Matches(Path) ? Path : null;

    /// <summary>The path; the file is downloaded where it is missing or not the published one.</summary>
    /// <exception cref="KerasException">There is no network, or the server's file is not the published one.</exception>
    /// <exception cref="DownloadDeclinedException">The download was declined.</exception>
    public string Get(DownloadOptions? options = null)
    {
        if (Find() is { } path) return path;
        options ??= DownloadOptions.Silent;
        if (options.Approve?.Invoke(this) == false) throw new DownloadDeclinedException($"'{Name}' was not downloaded.");
        return KerasCache.Download(this, options);
    }

    /// <summary>Whether a file is the published one, as far as that is known.</summary>
    public bool Matches(string path) => Hash is null || KerasCache.HashMatches(path, Hash);

    /// <inheritdoc/>
    public override string ToString() => Address.ToString();
}
