using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using KerasPS.Cmdlets.Binding;
using KerasPS.Tests.Scripts;

namespace KerasPS.Tests.Documentation;

public partial class DocumentationTests
{
    // What the examples of the help pages may use: see docs/cmdlets/README.md.
    private const string Preamble = """
        $ErrorActionPreference = 'Stop'
        Set-RandomSeed 1
        $x = New-Tensor 40, 4 -Initializer RandomNormal
        $y = ConvertTo-Tensor (0..39).ForEach({ $_ % 3 })
        $model = New-Sequential | Add-Layer Dense 8 -Activation relu -InputShape 4 | Add-Layer Dense 3 -Activation softmax
        Invoke-Compile -Model $model adam sparse_categorical_crossentropy -Metric accuracy

        """;

    private static readonly string Pages = Path.Combine(ModuleSession.Root, "docs", "cmdlets");

    private static readonly string[] Names = [.. typeof(KerasCmdlet).Assembly.GetExportedTypes()
        .Select(t => t.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>()
        .Select(a => $"{a.VerbName}-{a.NounName}").Order(StringComparer.Ordinal)];

    public static TheoryData<string> Exported { get; } = new(Names);

    [Fact]
    public void Cmdlets_pages_and_the_manifest_agree()
    {
        Assert.Equal(Names, Directory.GetFiles(Pages, "*-*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Equal(Names, Exports("KerasPS.psd1"));
    }

    [Theory]
    [MemberData(nameof(Exported))]
    public void Every_parameter_and_an_example_are_on_the_page(string name)
    {
        var page = File.ReadAllText(Path.Combine(Pages, name + ".md"));
        using var session = new ModuleSession();
        var parameters = session.Run($"(Get-Command {name}).Parameters.Values.Where({{ -not $_.IsDynamic -and $_.Name -notin [System.Management.Automation.Cmdlet]::CommonParameters -and $_.Name -notin [System.Management.Automation.Cmdlet]::OptionalCommonParameters }}).Name");
        Assert.All(parameters.Where(p => p is not null), parameter => Assert.Contains($"### -{parameter}", page, StringComparison.Ordinal));
        Assert.Contains("```powershell", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Exported))]
    public void The_examples_run(string name)
    {
        var page = File.ReadAllText(Path.Combine(Pages, name + ".md"));
        var folder = Directory.CreateTempSubdirectory("keras-example");
        try
        {
            foreach (Match block in Code().Matches(page))
            {
                using var session = new ModuleSession();
                session.Run($"$ExecutionContext.SessionState.Path.SetLocation('{folder.FullName}') | Out-Null\n" + Preamble + block.Groups[1].Value);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Exports(string manifest)
    {
        var text = File.ReadAllText(Path.Combine(ModuleSession.Root, manifest));
        var list = Regex.Match(text, @"CmdletsToExport\s*=\s*@\((.*?)\)", RegexOptions.Singleline).Groups[1].Value;
        return Regex.Matches(list, "'([^']+)'").Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^```powershell\s*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
