namespace KerasPS.Losses;

/// <summary>Squared for small errors, absolute for large ones (Huber 1964).</summary>
[KerasObject("Huber", Aliases = ["huber_loss"])]
public sealed class Huber : Loss
{
    /// <summary>Errors above it count absolutely.</summary>
    [Option(Help = "Errors above it count absolutely.")]
    public double Delta { get; init; } = 1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var error = yPred - yTrue;
        var size = K.Abs(error);
        return K.Mean(K.Where(K.LessEqual(size, Delta), 0.5 * K.Square(error), Delta * size - 0.5 * Delta * Delta), -1);
    }
}
