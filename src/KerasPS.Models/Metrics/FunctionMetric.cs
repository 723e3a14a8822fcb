namespace KerasPS.Metrics;

/// <summary>The mean of a function of a user's own over samples.</summary>
public sealed class FunctionMetric(Func<SymbolicTensor, SymbolicTensor, SymbolicTensor> function, string name)
    : MeanMetric, IFunctionObject
{
    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <inheritdoc/>
    protected override string DefaultName => FunctionName;

    /// <inheritdoc/>
    protected override SymbolicTensor Values(SymbolicTensor yTrue, SymbolicTensor yPred) => function(yTrue, yPred);
}
