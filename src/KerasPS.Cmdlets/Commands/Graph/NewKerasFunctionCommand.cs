using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a function that computes symbolic tensors from others (K.function): call its Invoke with arrays.</summary>
[Cmdlet(VerbsCommon.New, "KerasFunction")]
[OutputType(typeof(KerasFunction))]
public sealed class NewKerasFunctionCommand : KerasCmdlet
{
    /// <summary>The inputs: placeholders, or any symbolic tensors of a model.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("Inputs")]
    [AllowEmptyCollection]
    public SymbolicTensor[] Input { get; set; } = [];

    /// <summary>What to compute.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [Alias("Outputs")]
    [AllowEmptyCollection]
    public SymbolicTensor[] Output { get; set; } = [];

    /// <summary>What to assign at the end of each call, made by [KerasPS.K]::Update.</summary>
    [Parameter]
    [Alias("Updates")]
    public Update[] Update { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process() => WriteObject(new KerasFunction(Input, Output, Update));
}
