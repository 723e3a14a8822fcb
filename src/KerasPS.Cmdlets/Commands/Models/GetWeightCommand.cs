using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Gets copies of the weights of a model or a layer, in the order of Keras.</summary>
[Cmdlet(VerbsCommon.Get, "Weight")]
[OutputType(typeof(WeightInfo), typeof(Tensor))]
public sealed class GetWeightCommand : KerasCmdlet
{
    /// <summary>A model or a layer.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Layer")]
    [ModelTransformation]
    [ValidateNotNull]
    public Layer Model { get; set; } = null!;

    /// <summary>Names of weights, with wildcards, for example kernel.</summary>
    [Parameter]
    [SupportsWildcards]
    public string Name { get; set; } = "*";

    /// <summary>Returns the values alone, as Set-Weight takes them.</summary>
    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        var pattern = WildcardPattern.Get(Name, WildcardOptions.IgnoreCase);
        foreach (var weight in Model.Weights.Where(w => pattern.IsMatch(w.Name)))
        {
            var info = WeightInfo.Of(weight);
            WriteObject(ValueOnly ? info.Value : info);
        }
    }
}
