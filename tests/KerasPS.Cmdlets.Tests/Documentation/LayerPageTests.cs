using System.Management.Automation;
using System.Text.RegularExpressions;
using KerasPS.Tests.Scripts;

namespace KerasPS.Tests.Documentation;

/// <summary>docs/layers has a page for every layer, as its class says it now, and the page's example puts out what it shows.</summary>
public sealed partial class LayerPageTests(LayerPageTests.Host host) : IClassFixture<LayerPageTests.Host>
{
    // Stands between the outputs of two parts of an example.
    private const string Mark = "\u0001";

    private static readonly string Pages = Path.Combine(ModuleSession.Root, "docs", "layers");

    public static TheoryData<string> Layers { get; } = new(KerasRegistry.All(typeof(Layer)).Where(d => d.Package is null).Select(d => d.ClassName));

    [Fact]
    public void The_pages_are_those_that_the_code_gives()
    {
        var fresh = Directory.CreateTempSubdirectory("keras-layers");
        try
        {
            host.Session.Run($"""
                $ErrorActionPreference = 'Stop'
                . '{ModuleSession.Root}/build/Docs.Layers.ps1'
                Write-LayerPage '{ModuleSession.Root}/src/KerasPS.Models' '{AppContext.BaseDirectory}KerasPS.Models.xml' '{fresh.FullName}'
                """);
            Assert.Equal(Names(fresh.FullName), Names(Pages));
            foreach (var page in Names(Pages)) Assert.Equal(Text(fresh.FullName, page), Text(Pages, page));
        }
        finally
        {
            fresh.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_example_puts_out_what_it_shows(string name)
    {
        var code = Code().Match(Text(Pages, name + ".md")).Groups[1].Value;
        // A functional model is made by New-Model, which does not name it.
        if (name != "Functional") Assert.Contains(name, code, StringComparison.OrdinalIgnoreCase);
        var expected = Output().Matches(code).Select(m => m.Value.Trim().Replace("\n# ", "\n", StringComparison.Ordinal)[2..]).ToArray();
        Assert.NotEmpty(expected);
        var results = host.Session.Run($"& {{\n{Output().Replace(code, $"'{Mark}'\n")}\n}}");
        var found = string.Join("\n", results.Select(Shown)).Split(Mark).Select(t => t.Trim('\n')).ToArray();
        Assert.Equal(expected.Append(""), found);
    }

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Text(string folder, string name) => File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings("\n");

    private static string Shown(PSObject? value) => value?.BaseObject switch
    {
        Tensor tensor => TextView.Of(tensor).ReplaceLineEndings("\n"),
        var other => LanguagePrimitives.ConvertTo<string>(other),
    };

    [GeneratedRegex(@"^```powershell\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:# .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Output();

    /// <summary>One runspace for all pages.</summary>
    public sealed class Host : IDisposable
    {
        public ModuleSession Session { get; } = new();

        public void Dispose() => Session.Dispose();
    }
}
