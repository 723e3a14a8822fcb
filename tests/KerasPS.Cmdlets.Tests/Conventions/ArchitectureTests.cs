using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using KerasPS.Tests.Scripts;

namespace KerasPS.Tests.Conventions;

/// <summary>What may depend on what: the compiled assemblies say it.</summary>
public class ArchitectureTests
{
    // Host and Cmdlets → Persistence → Models → Engine: nothing points back. (System.Numerics.Tensors is .NET's own, though not in its framework.)
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["KerasPS.Engine"] = ["System.Numerics.Tensors"],
        ["KerasPS.Models"] = ["KerasPS.Engine", "System.Numerics.Tensors"],
        ["KerasPS.Persistence"] = ["KerasPS.Engine", "KerasPS.Models", "YamlDotNet"],
        ["KerasPS.Cmdlets"] = ["KerasPS.Engine", "KerasPS.Models", "KerasPS.Persistence", "System.Management.Automation"],
        ["KerasPS.Host"] = ["System.Management.Automation"],
    };

    public static TheoryData<string> Assemblies { get; } = new(Directory.GetDirectories(Path.Combine(ModuleSession.Root, "src"))
        .Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void It_refers_to_what_it_may(string assembly)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Read(assembly, metadata =>
        {
            var names = metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name));
            Assert.Empty(names.Where(n => !File.Exists(Path.Combine(framework, n + ".dll")) && n != "netstandard").Except(Allowed[assembly]));
        });
    }

    [Theory]
    [InlineData("KerasPS.Engine")]
    [InlineData("KerasPS.Models")]
    [InlineData("KerasPS.Persistence")]
    [InlineData("KerasPS.Cmdlets")]
    public void The_console_belongs_to_the_host(string assembly) => Read(assembly, metadata =>
        Assert.DoesNotContain(metadata.TypeReferences.Select(metadata.GetTypeReference),
            type => metadata.GetString(type.Name) == "Console" && metadata.GetString(type.Namespace) == "System"));

    [Fact]
    public void A_package_has_one_user()
    {
        var uses = Directory.GetFiles(Path.Combine(ModuleSession.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => System.Xml.Linq.XDocument.Load(project).Descendants("PackageReference").Select(p => (string)p.Attribute("Include")!));
        Assert.All(uses.GroupBy(name => name), package => Assert.Single(package));
    }

    private static void Read(string assembly, Action<MetadataReader> check)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        using var file = File.OpenRead(Path.Combine(ModuleSession.Root, "src", assembly, "bin", configuration, "net10.0", assembly + ".dll"));
        using var image = new PEReader(file);
        check(image.GetMetadataReader());
    }
}
