namespace KerasPS.Losses;

/// <summary>mean ln cosh(ŷ − y): squared for small errors, absolute for large ones.</summary>
[KerasObject("LogCosh", Aliases = ["logcosh"])]
public sealed class LogCosh : Loss
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor yTrue, SymbolicTensor yPred)
    {
        var error = yPred - yTrue;
        return K.Mean(error + K.Softplus(-2 * error) - Math.Log(2), -1);
    }
}
