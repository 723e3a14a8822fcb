using System.Collections;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a functional model of its symbolic inputs and outputs.</summary>
[Cmdlet(VerbsCommon.New, "Model")]
[OutputType(typeof(FunctionalModel))]
public sealed class NewModelCommand : KerasCmdlet
{
    /// <summary>The inputs: symbolic tensors, layers of a model (their inputs), or a dictionary of name and tensor.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("Inputs")]
    [ValidateNotNull]
    public object Input { get; set; } = null!;

    /// <summary>The outputs: symbolic tensors, layers of a model (their outputs), or a dictionary of name and tensor.</summary>
    [Parameter(Position = 1, Mandatory = true)]
    [Alias("Outputs")]
    [ValidateNotNull]
    public object Output { get; set; } = null!;

    /// <summary>The model's name; functional, functional_1 … where none is given.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var (inputs, outputs) = (Named(Input, "inputs"), Named(Output, "outputs"));
        WriteObject(inputs is not null || outputs is not null
            ? new FunctionalModel(inputs ?? Numbered(Input, "input"), outputs ?? Numbered(Output, "output"), Name)
            : new FunctionalModel(List(Input, "inputs"), List(Output, "outputs"), Name));
    }

    private static KeyValuePair<string, SymbolicTensor>[]? Named(object value, string what) =>
        ScriptFunctions.Unwrap(value) is IDictionary table
            ? [.. table.Keys.Cast<object>().Select(k => KeyValuePair.Create(LanguagePrimitives.ConvertTo<string>(k), Tensor(table[k], what)))]
            : null;

    private static KeyValuePair<string, SymbolicTensor>[] Numbered(object value, string what) =>
        [.. List(value, what).Select((t, i) => KeyValuePair.Create(TensorHistory.Of(t)?.Call.Layer.Name ?? FormattableString.Invariant($"{what}_{i}"), t))];

    private static SymbolicTensor[] List(object value, string what) => ScriptFunctions.Unwrap(value) is IEnumerable items and not string
        ? [.. items.Cast<object?>().Select(i => Tensor(i, what))]
        : [Tensor(value, what)];

    private static SymbolicTensor Tensor(object? value, string what) => (value is null ? null : ScriptFunctions.Unwrap(value)) switch
    {
        SymbolicTensor tensor => tensor,
        // A layer stands for what it was called on, or what it gave.
        Layer layer => what == "inputs" ? layer.Input : layer.Output,
        _ => throw new KerasException("ModelTensor", $"The {what} of a model are symbolic tensors, made by New-Input and Invoke-Layer, or layers of a model; received {value ?? "nothing"}."),
    };
}
