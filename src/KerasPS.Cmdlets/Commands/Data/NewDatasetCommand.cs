using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Puts inputs and targets together as a dataset.</summary>
[Cmdlet(VerbsCommon.New, "Dataset")]
[OutputType(typeof(Dataset))]
public sealed class NewDatasetCommand : KerasCmdlet
{
    /// <summary>The inputs: one row a sample.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNull]
    public object X { get; set; } = null!;

    /// <summary>The targets: one row a sample.</summary>
    [Parameter(Position = 1)]
    public object? Y { get; set; }

    /// <summary>The classes' names by number.</summary>
    [Parameter]
    public string[] ClassName { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process() =>
        WriteObject(new Dataset(Single(X, "inputs"), Y is null ? null : Single(Y, "targets")) { Classes = ClassName });

    private static Tensor Single(object value, string what) => ScriptFunctions.Unwrap(value) is System.Collections.IDictionary
        ? throw new KerasException("DatasetNamed", $"A dataset holds one array of {what}. Give named arrays to the command itself: Start-Fit -Model $model @{{ … }} @{{ … }}.")
        : Data.HostData.ToTensor(value);
}
