namespace KerasPS.Tests;

/// <summary>A cache folder of a test's own, and a server of its own behind it.</summary>
internal sealed class CacheFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keras-cache");
    private readonly string? home = Environment.GetEnvironmentVariable("KERAS_HOME");
    private readonly HttpClient client = KerasCache.Client;

    public CacheFolder()
    {
        Environment.SetEnvironmentVariable("KERAS_HOME", folder.FullName);
        KerasCache.Client = new(Server);
    }

    public FakeServer Server { get; } = new();

    public string Path => folder.FullName;

    /// <summary>Every file in the cache, by its path in it.</summary>
    public IEnumerable<string> Files => folder.GetFiles("*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f.FullName).Replace('\\', '/'));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("KERAS_HOME", home);
        KerasCache.Client = client;
        folder.Delete(recursive: true);
    }
}
