using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Overwrites the weights of a model or a layer: all of them, or one by name.</summary>
[Cmdlet(VerbsCommon.Set, "Weight", SupportsShouldProcess = true)]
[OutputType(typeof(Layer))]
public sealed class SetWeightCommand : KerasCmdlet
{
    /// <summary>A model or a layer.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Alias("Layer")]
    [ValidateNotNull]
    public Layer Model { get; set; } = null!;

    /// <summary>The values: one array for each weight, in the order of Get-Weight; or one array where -Name is given.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    public object[] Value { get; set; } = [];

    /// <summary>The name of the one weight to overwrite, for example kernel.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Returns the model or layer though it did not come through the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ShouldProcess(Model.ToString(), "Overwrite weights"))
        {
            if (Name is null) Model.SetWeights([.. Value.Select(Plain)]);
            else One(Name);
        }

        if (IsInPipeline || PassThru) WriteObject(Model);
    }

    private void One(string name)
    {
        var found = Model.Weights.Where(w => w.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (found.Length != 1)
            throw new KerasException("WeightUnknown", $"{Model} has {found.Length} weights named '{name}'; expected one. It has: "
                + $"{string.Join(", ", Model.Weights.Select(w => $"{w.Owner.Name}/{w.Name}"))}. Take the layer with Get-Layer first.");
        found[0].Assign(Data.HostData.ToTensor(Value.Length == 1 ? Value[0] : Value).Reshape(found[0].Shape));
    }

    private static Tensor Plain(object value) => ScriptFunctions.Unwrap(value) is WeightInfo info ? info.Value : Data.HostData.ToTensor(value);
}
