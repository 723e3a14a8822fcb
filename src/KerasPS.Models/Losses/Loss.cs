namespace KerasPS;

/// <summary>
/// What training makes small: a value for each sample (or step), then a reduction over the batch.
/// </summary>
[Category("keras.losses")]
public abstract class Loss : KerasObject
{
    /// <summary>The name in logs.</summary>
    [Option(Help = "The name in logs.")]
    public string? Name { get; init; }

    /// <summary>How the values of a batch become one number.</summary>
    [Option(Help = "How the values of a batch become one number.")]
    public Reduction Reduction { get; init; } = Reduction.SumOverBatchSize;

    /// <summary>One value for each sample (each step of a sequence): the last axis is reduced.</summary>
    public abstract SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred);
}
