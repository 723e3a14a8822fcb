namespace KerasPS.Losses;

/// <summary>A loss made of a function of a user's own: it gives one value for each sample, or for each element.</summary>
public sealed class FunctionLoss(Func<SymbolicTensor, SymbolicTensor, SymbolicTensor> function, string name)
    : Loss, IFunctionObject
{
    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <inheritdoc/>
    protected override string DefaultName => FunctionName;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred) => function(yTrue, yPred);
}
