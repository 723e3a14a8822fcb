using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Lists the layers there are, with their options; other categories too.</summary>
[Cmdlet(VerbsCommon.Get, "LayerType")]
[OutputType(typeof(LayerTypeInfo), typeof(LayerOptionInfo))]
public sealed class GetLayerTypeCommand : KerasCmdlet
{
    /// <summary>Class names, with wildcards; an alias such as Convolution2D is found too.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Layer>))]
    [SupportsWildcards]
    public string[] Name { get; set; } = ["*"];

    /// <summary>What to list instead of layers: Optimizer, Loss, Metric, Activation, Initializer and so on.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CategoryCompleter))]
    public string Category { get; set; } = nameof(Layer);

    /// <summary>Lists the options of the classes instead of the classes.</summary>
    [Parameter]
    public SwitchParameter Option { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Name;

    /// <inheritdoc/>
    protected override void Process()
    {
        var category = Categories.Get(Category);
        foreach (var name in Name)
        foreach (var descriptor in Find(category, name))
        {
            var info = LayerTypeInfo.Of(descriptor);
            if (Option) WriteObject(info.Options, enumerateCollection: true);
            else WriteObject(info);
        }
    }

    private static IEnumerable<ObjectDescriptor> Find(Type category, string name) =>
        WildcardPattern.ContainsWildcardCharacters(name)
            ? KerasRegistry.All(category).Where(d => WildcardPattern.Get(name, WildcardOptions.IgnoreCase).IsMatch(d.ClassName))
            : [KerasRegistry.Get(category, name)];
}
