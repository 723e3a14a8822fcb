using System.Security.Cryptography;
using System.Text;

namespace KerasPS.Tests;

[Collection(nameof(CacheFolder))]
public sealed class CachedFileTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("what was published");
    private readonly CacheFolder cache = new();
    private readonly CachedFile file = new("a.txt", "models", new("https://example.org/files/A.txt"), Convert.ToHexString(SHA256.HashData(Content)));

    public void Dispose() => cache.Dispose();

    [Fact]
    public void A_missing_file_is_downloaded_once()
    {
        cache.Server.Files["https://example.org/files/A.txt"] = Content;
        var seen = new List<long>();
        Assert.Null(file.Find());
        var path = file.Get(new() { Progress = (_, done, total) => seen.Add(done == total ? done : -1) });
        Assert.Equal(Path.Combine(cache.Path, "models", "a.txt"), path);
        Assert.Equal(Content, File.ReadAllBytes(path));
        Assert.Equal([Content.Length], seen);
        Assert.Equal(path, file.Get());
        Assert.Single(cache.Server.Asked);
    }

    [Fact]
    public void Another_file_than_the_published_one_is_not_kept()
    {
        cache.Server.Files["https://example.org/files/A.txt"] = [1, 2, 3];
        var error = Assert.Throws<KerasException>(() => file.Get());
        Assert.Equal("DownloadHash", error.ErrorId);
        Assert.Empty(cache.Files);
    }

    [Fact]
    public void A_damaged_file_is_downloaded_again_and_stays_where_that_fails()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        File.WriteAllBytes(file.Path, [9]);
        Assert.Null(file.Find());
        var error = Assert.Throws<KerasException>(() => file.Get());
        Assert.Equal("DownloadFailed", error.ErrorId);
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal([9], File.ReadAllBytes(file.Path));
        cache.Server.Files["https://example.org/files/A.txt"] = Content;
        Assert.Equal(Content, File.ReadAllBytes(file.Get()));
    }

    [Fact]
    public void A_connection_that_breaks_leaves_nothing()
    {
        cache.Server.Files["https://example.org/files/A.txt"] = Content;
        cache.Server.BreaksOff = true;
        var error = Assert.Throws<KerasException>(() => file.Get());
        Assert.Equal("DownloadFailed", error.ErrorId);
        Assert.Contains(file.Path, error.Message, StringComparison.Ordinal);
        Assert.Empty(cache.Files);
    }

    [Fact]
    public void What_is_declined_or_stopped_is_not_downloaded()
    {
        cache.Server.Files["https://example.org/files/A.txt"] = Content;
        Assert.Throws<DownloadDeclinedException>(() => file.Get(new() { Approve = _ => false }));
        Assert.Empty(cache.Server.Asked);
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => file.Get(new() { Cancel = stop.Token, Progress = (_, _, _) => { stop.Cancel(); stop.Token.ThrowIfCancellationRequested(); } }));
        Assert.Empty(cache.Files);
    }
}
