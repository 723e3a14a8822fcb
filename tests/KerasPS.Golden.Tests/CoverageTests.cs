using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace KerasPS.Golden;

/// <summary>Nothing that real Keras computed is passed over in silence: every case and every file has a test that looks at it.</summary>
public sealed class CoverageTests
{
    // Programs and explanations are no cases.
    private static readonly string[] Beside = ["*.py", "README.md", "cases.json", "absent.json"];

    public static TheoryData<string> Folders =>
        ["keras1", "keras2", "keras3", "tfkeras", "training", "parts", "keras-files", "applications", "datasets"];

    /// <summary>The cases that the tests of this assembly run, as folder/name.</summary>
    private static readonly Lazy<HashSet<string>> Run = new(() => [.. typeof(CoverageTests).Assembly.GetTypes()
        .Select(t => t.GetMethod("Cases", [])).Where(m => m is { IsStatic: true } && m.ReturnType == typeof(IEnumerable<object[]>))
        .SelectMany(m => (IEnumerable<object[]>)m!.Invoke(null, null)!).Select(row => $"{row[0]}/{row[1]}")]);

    /// <summary>What is looked at in another way: patterns of folder/name, and the test class or the reason why not.</summary>
    private static readonly Lazy<(string Pattern, string Claim)[]> Claims = new(() => [.. File.ReadLines(Path.Combine(GoldenArchive.Root, "Claims.txt"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(": ", 2)).Select(l => (l[0], l[1]))]);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_case_and_every_file_is_looked_at(string folder)
    {
        var archive = GoldenArchive.Of(folder);
        var cases = archive.Has("cases.json") ? archive.Cases() : [];
        var names = cases.Select(c => c["name"]!.GetValue<string>()).ToHashSet();
        var mentioned = cases.SelectMany(Texts).ToHashSet();
        var left = cases.Where(c => c["absent"] is null).Select(c => c["name"]!.GetValue<string>())
            .Concat(archive.Files.Where(f => !f.EndsWith('/') && !mentioned.Contains(f) && !names.Contains(Stem(f)) && !Beside.Any(b => Matches(b, f))))
            .Select(n => $"{folder}/{n}").Where(n => !Run.Value.Contains(n) && !Claims.Value.Any(c => Matches(c.Pattern, n))).ToList();
        Assert.True(left.Count == 0, $"No test looks at {left.Count} of {folder}: {string.Join(", ", left.Take(40))}. Write a runner, or claim them in tests/Golden/Claims.txt.");
    }

    [Fact]
    public void Every_claim_is_of_a_test_that_exists_and_of_something()
    {
        var tests = Path.GetFullPath(Path.Combine(GoldenArchive.Root, ".."));
        foreach (var (pattern, claim) in Claims.Value)
        {
            var folder = pattern[..pattern.IndexOf('/')];
            var archive = GoldenArchive.Of(folder);
            Assert.True(archive.Files.Concat(archive.Has("cases.json") ? archive.Cases().Select(c => c["name"]!.GetValue<string>()) : [])
                .Any(n => Matches(pattern, $"{folder}/{n}")), $"The claim {pattern} is of nothing.");
            if (claim.StartsWith("not compared, ", StringComparison.Ordinal)) continue;
            var source = Directory.GetFiles(tests, claim + ".cs", SearchOption.AllDirectories);
            Assert.True(source.Length == 1 && new[] { folder, pattern[(folder.Length + 1)..] }
                .Any(n => File.ReadAllText(source[0]).Contains($"\"{n}\"", StringComparison.Ordinal)), $"The claim {pattern} names {claim}, which is no test of {folder}.");
        }
    }

    [Fact]
    public void Every_line_of_the_ledger_is_of_a_case()
    {
        foreach (var name in Ledger.Names)
        {
            var folder = name[..name.IndexOf('/')];
            var rest = name[(folder.Length + 1)..].Split('/')[0];
            Assert.True(Run.Value.Contains($"{folder}/{rest}") || folder == "applications", $"The ledger has {name}, which no test runs.");
        }
    }

    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private static string Stem(string file) => file.IndexOf('.') is > 0 and var dot ? file[..dot] : file;

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject table => table.SelectMany(t => Texts(t.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
