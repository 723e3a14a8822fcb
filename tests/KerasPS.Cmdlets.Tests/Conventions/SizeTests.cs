using KerasPS.Tests.Scripts;

namespace KerasPS.Tests.Conventions;

/// <summary>One concept a file keeps files small.</summary>
public class SizeTests
{
    private const int Longest = 500, Median = 110, NineOfTen = 300;

    public static TheoryData<string> Folders { get; } = new("src", "tests", "bench");

    [Theory]
    [MemberData(nameof(Folders))]
    public void Files_are_small(string folder)
    {
        var sizes = Sources(folder).Select(file => (Lines: File.ReadLines(file).Count(), File: Path.GetRelativePath(ModuleSession.Root, file))).Order().ToArray();
        Assert.DoesNotContain(sizes, s => s.Lines > Longest);
        Assert.InRange(sizes[sizes.Length / 2].Lines, 1, Median);
        Assert.InRange(sizes[sizes.Length * 9 / 10].Lines, 1, NineOfTen);
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(ModuleSession.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
