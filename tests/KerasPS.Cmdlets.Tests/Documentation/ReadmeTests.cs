using System.Text.RegularExpressions;
using KerasPS.Tests.Scripts;

namespace KerasPS.Tests.Documentation;

/// <summary>What README and the other pages for readers show does what they say.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(ModuleSession.Root, "README.md"));

    private static readonly string[] Pages = ["README.md", "CONTRIBUTING.md", .. Files("docs/about"), .. Files("docs/guides"), .. Files("docs/design")];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keras-readme");

    public static TheoryData<string> PagesWithCode { get; } = new(Pages.Where(page => Blocks(page).Any()));

    public static TheoryData<string> Rows { get; } = new(Row().Matches(Readme).SelectMany(row =>
        Inline().Matches(row.Groups[1].Value).Select(m => m.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal))));

    public static TheoryData<string> Links { get; } = new(Pages.SelectMany(page => Link().Matches(File.ReadAllText(Path.Combine(ModuleSession.Root, page)))
        .Select(m => Path.Combine(Path.GetDirectoryName(page)!, m.Groups[1].Value)).Where(l => !l.Contains("://", StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void The_blocks_of_a_page_run(string page)
    {
        // Building from within the tests would replace the files they run on: that what is named is there must do.
        Assert.All(Blocks(page).Where(Builds).SelectMany(code => Script().Matches(code)), m => Assert.True(File.Exists(Path.Combine(ModuleSession.Root, m.Value)), m.Value));
        Run($"$digits = Import-Dataset '{ModuleSession.Root}/docs/examples/data/digits.npz' -Scale (1 / 16) | Split-Dataset -TestSize 0.25",
            string.Join("\n", Blocks(page).Where(code => !Builds(code))));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_of_the_table_runs(string code) => Run("""
        $inputs = New-Input 784; $x = $inputs; $outputs = $inputs | Invoke-Layer Dense 10
        $model = New-Model $inputs $outputs
        if ($code -notmatch 'Invoke-Compile') { Invoke-Compile -Model $model adam mse }
        if ($code -match '^Add-Layer') { $model = New-Sequential }
        if ($code -match '^Import-Model') { Save-Model -Model $model m.keras }
        if ($code -match '-Model \$model \$x') { $x = New-Tensor 8, 784; $y = New-Tensor 8, 10 }
        if ($code -match 'New-KerasFunction') { $y = $outputs }
        if ($code -match 'Invoke-Layer') { $x = New-Input 4 }
        """, code);

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_leads_somewhere(string path)
    {
        var target = Path.Combine(ModuleSession.Root, path);
        Assert.True(File.Exists(target) || Directory.Exists(target), path);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Run(string before, string code)
    {
        using var session = new ModuleSession();
        session.Run($$"""
            $ErrorActionPreference = 'Stop'
            $ExecutionContext.SessionState.Path.SetLocation('{{folder.FullName}}') | Out-Null
            Set-RandomSeed 1
            $code = '{{code.Replace("'", "''", StringComparison.Ordinal)}}'
            {{before}}
            {{code}}
            """);
    }

    private static IEnumerable<string> Blocks(string page) =>
        Code().Matches(File.ReadAllText(Path.Combine(ModuleSession.Root, page))).Select(m => m.Groups[1].Value);

    private static bool Builds(string code) => code.Contains("./build.ps1", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string folder) => Directory.Exists(Path.Combine(ModuleSession.Root, folder))
        ? Directory.GetFiles(Path.Combine(ModuleSession.Root, folder), "*.md").Select(f => Path.GetRelativePath(ModuleSession.Root, f)).Order(StringComparer.Ordinal)
        : [];

    [GeneratedRegex(@"^```powershell\s*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    // The second column of a two-column row with code in both.
    [GeneratedRegex(@"^\| `.*?` \| (`.*`) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\./[\w./-]+\.ps[d1]+")]
    private static partial Regex Script();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();
}
