namespace KerasPS.Activations;

/// <summary>A function of a user's own: called once with a symbolic value when the layer is traced.</summary>
public sealed class FunctionActivation(Func<SymbolicTensor, SymbolicTensor> function, string name) : Activation, IFunctionObject
{
    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <inheritdoc/>
    public override bool DependsOnAxes => true;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => function(x);
}
