namespace KerasPS.Activations;

/// <summary>ln σ(x).</summary>
[KerasObject("log_sigmoid")]
public sealed class LogSigmoid : Activation
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.LogSigmoid(x);
}
