using System.Security.Cryptography;

namespace KerasPS;

/// <summary>
/// Keras' cache of downloaded files: <c>$KERAS_HOME</c>, or <c>.keras</c> in the user's home folder. A file is taken
/// from there; where it is missing it is downloaded from the official place, its hash checked before it counts.
/// </summary>
public static class KerasCache
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromMinutes(30) };

    /// <summary>The cache's folder.</summary>
    public static string Root => Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras");

    /// <summary>The path of a cached file, downloading it where it is missing or damaged.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="subfolder">The folder below the cache's, for example datasets or models.</param>
    /// <param name="address">Where it is to be had.</param>
    /// <param name="hash">Its md5 or SHA-256 in hexadecimal; null: not checked.</param>
    /// <param name="cancel">Stops the download.</param>
    /// <exception cref="KerasException">There is no network, or the file is not the published one.</exception>
    public static string Get(string name, string subfolder, Uri address, string? hash = null, CancellationToken cancel = default)
    {
        var path = Path.Combine(Root, subfolder, name);
        if (File.Exists(path) && (hash is null || HashMatches(path, hash))) return path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + "." + Guid.NewGuid().ToString("N") + ".part";
        try
        {
            Download(address, part, cancel);
            if (hash is not null && !HashMatches(part, hash))
                throw new KerasException("DownloadHash", $"The file '{name}' from {address} is not the published one: its hash is not {hash}. " +
                    "Try again, or give the path of a file you trust.");
            File.Move(part, path, overwrite: true);
            return path;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UnauthorizedAccessException)
        {
            throw new KerasException("DownloadFailed", $"'{name}' is not in the cache ({path}) and could not be downloaded from {address}: {e.Message} " +
                "Check the network, or download the file elsewhere and put it at that path.", e);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    /// <summary>Whether a file has an md5 (32 digits) or SHA-256 hash.</summary>
    public static bool HashMatches(string path, string hash)
    {
        using var stream = File.OpenRead(path);
#pragma warning disable CA5351 // md5 is what was published; it guards against damage, not against an attacker.
        var actual = hash.Length == 32 ? MD5.HashData(stream) : SHA256.HashData(stream);
#pragma warning restore CA5351
        return Convert.ToHexString(actual).Equals(hash, StringComparison.OrdinalIgnoreCase);
    }

    private static void Download(Uri address, string path, CancellationToken cancel)
    {
        using var response = Client.Send(new(HttpMethod.Get, address), HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        using var source = response.Content.ReadAsStream(cancel);
        using var target = File.Create(path);
        var buffer = new byte[1 << 16];
        for (int read; (read = source.Read(buffer)) > 0; target.Write(buffer, 0, read)) cancel.ThrowIfCancellationRequested();
        target.Flush(flushToDisk: true);
    }
}
