using System.Security.Cryptography;

namespace KerasPS;

/// <summary>
/// Keras' cache of downloaded files: <c>$KERAS_HOME</c>, or <c>.keras</c> in the user's home folder. A file is taken
/// from there; where it is missing it is downloaded from the official place, its hash checked before it counts.
/// </summary>
public static class KerasCache
{
    // A server that sends nothing for so long is gone.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static HttpClient? client;

    /// <summary>The cache's folder.</summary>
    public static string Root => Environment.GetEnvironmentVariable("KERAS_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras");

    /// <summary>What downloads; may be replaced by one with a proxy or a mirror of one's own.</summary>
    public static HttpClient Client
    {
        get => client ??= new();
        set => client = value;
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

    /// <summary>Downloads into a file of another name beside the cached one, which takes its place when it is whole and right.</summary>
    internal static string Download(CachedFile file, DownloadOptions options)
    {
        var path = file.Path;
        var damaged = File.Exists(path);
        var part = path + "." + Guid.NewGuid().ToString("N") + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Receive(file, part, options);
            if (!file.Matches(part))
                throw new KerasException("DownloadHash", $"The file '{file.Name}' from {file.Address} is not the published one: its hash is not {file.Hash}. " +
                    "Try again, or give the path of a file you trust.");
            File.Move(part, path, overwrite: true);
            return path;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UnauthorizedAccessException
            || (e is OperationCanceledException && !options.Cancel.IsCancellationRequested))
        {
            var reason = e is OperationCanceledException ? "the server did not answer." : e.Message;
            throw new KerasException("DownloadFailed", (damaged
                    ? $"'{file.Name}' in the cache ({path}) is damaged or another file: its hash is not {file.Hash}; it"
                    : $"'{file.Name}' is not in the cache ({path}) and") +
                $" could not be downloaded from {file.Address}: {reason} Check the network, or download the file elsewhere and put it at that path.", e);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    // The files are read on the caller's thread, so that it may show progress.
    private static void Receive(CachedFile file, string path, DownloadOptions options)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(options.Cancel);
        patience.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
        using var response = Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
        using var source = response.Content.ReadAsStream(patience.Token);
        using var target = File.Create(path);
        var buffer = new byte[1 << 16];
        long done = 0;
        for (int read; (read = source.ReadAsync(buffer, patience.Token).AsTask().GetAwaiter().GetResult()) > 0;)
        {
            target.Write(buffer, 0, read);
            done += read;
            patience.CancelAfter(Patience);
            options.Progress?.Invoke(file, done, response.Content.Headers.ContentLength);
        }
        target.Flush(flushToDisk: true);
    }
}
