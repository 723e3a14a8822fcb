using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Gets the layers of a model, all or some.</summary>
[Cmdlet(VerbsCommon.Get, "Layer")]
[OutputType(typeof(Layer))]
public sealed class GetLayerCommand : KerasCmdlet
{
    /// <summary>The model.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <summary>Names (with wildcards) or positions from 0; negative positions count from the end.</summary>
    [Parameter(Position = 0)]
    [Alias("Name", "Index")]
    public object[] Layer { get; set; } = [];

    /// <summary>Also the layers inside nested models and wrappers.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        if (Recurse)
        {
            var names = Layer.Select(l => WildcardPattern.Get(LanguagePrimitives.ConvertTo<string>(l), WildcardOptions.IgnoreCase)).ToArray();
            WriteObject(Model.AllLayers.Where(l => names.Length == 0 || names.Any(n => n.IsMatch(l.Name))), enumerateCollection: true);
        }
        else WriteObject(Layer.Length == 0 ? Model.Layers : LayerChoice.Many(Model, Layer), enumerateCollection: true);
    }
}
