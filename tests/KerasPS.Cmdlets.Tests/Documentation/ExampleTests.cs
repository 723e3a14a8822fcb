using KerasPS.Tests.Scripts;

namespace KerasPS.Tests.Documentation;

/// <summary>Every script in docs/examples runs to its end in the host, in a process of its own.</summary>
public class ExampleTests
{
    private static readonly string Examples = Path.Combine(ModuleSession.Root, "docs", "examples");

    public static TheoryData<string> Scripts { get; } = new(Directory.GetFiles(Examples, "*.ps1", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Examples, f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void It_runs(string script)
    {
        var folder = Directory.CreateTempSubdirectory("keras-example");
        try
        {
            var (code, output, error) = Host.HostProcess.Run(folder.FullName, Path.Combine(Examples, script));
            Assert.True(code == 0 && error.Length == 0, $"exit code {code}\n{output}\n{error}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
