using System.Management.Automation;
using System.Reflection;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Tests.Conventions;

public class CmdletConventions
{
    private static readonly string[] StateChangingVerbs =
        ["Save", "Export", "Remove", "Set", "Clear", "Publish", "Rename", "Reset"];

    public static TheoryData<Type> Cmdlets { get; } = new(typeof(KerasCmdlet).Assembly.GetExportedTypes()
        .Where(t => t.IsDefined(typeof(CmdletAttribute), inherit: false)));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_class_is_named_after_the_cmdlet(Type type)
    {
        var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        Assert.Equal($"{cmdlet.VerbName}{cmdlet.NounName}Command", type.Name);
        Assert.Equal("KerasPS.Commands", type.Namespace);
        Assert.True(type.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_verb_is_approved(Type type)
    {
        var approved = typeof(VerbsCommon).Assembly.GetTypes()
            .Where(t => t.Namespace == "System.Management.Automation" && t.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => f.Name);
        Assert.Contains(type.GetCustomAttribute<CmdletAttribute>()!.VerbName, approved);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_noun_is_singular(Type type)
    {
        var noun = type.GetCustomAttribute<CmdletAttribute>()!.NounName;
        Assert.False(noun.EndsWith('s') && !noun.EndsWith("Loss", StringComparison.Ordinal), noun);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_output_is_declared(Type type) => Assert.NotEmpty(type.GetCustomAttributes<OutputTypeAttribute>());

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void What_changes_the_system_asks_first(Type type)
    {
        var cmdlet = type.GetCustomAttribute<CmdletAttribute>()!;
        if (StateChangingVerbs.Contains(cmdlet.VerbName)) Assert.True(cmdlet.SupportsShouldProcess);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_path_comes_with_a_literal_path(Type type)
    {
        if (type.GetProperty("Path") is null) return;
        var literal = type.GetProperty("LiteralPath");
        Assert.NotNull(literal);
        Assert.Equal(["PSPath", "LP"], literal.GetCustomAttribute<AliasAttribute>()!.AliasNames);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void At_most_one_parameter_of_a_set_takes_whole_pipeline_objects(Type type)
    {
        var sets = type.GetProperties()
            .SelectMany(p => p.GetCustomAttributes<ParameterAttribute>().Where(a => a.ValueFromPipeline).Select(a => (a.ParameterSetName, p.Name)))
            .GroupBy(p => p.ParameterSetName);
        Assert.All(sets, set => Assert.Single(set));
    }
}
