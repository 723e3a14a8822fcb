namespace KerasPS.Regularizers;

/// <summary>A penalty by a function of a user's own.</summary>
public sealed class FunctionRegularizer(Func<SymbolicTensor, SymbolicTensor> function, string name)
    : Regularizer, IFunctionObject
{
    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => function(x);
}
