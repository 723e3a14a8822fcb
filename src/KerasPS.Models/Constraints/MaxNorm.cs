namespace KerasPS.Constraints;

/// <summary>Norms of at most a number (Srivastava and others 2014).</summary>
[KerasObject("MaxNorm")]
public sealed class MaxNorm : NormConstraint
{
    /// <summary>The largest norm.</summary>
    [Option(Position = 0, Aliases = ["m"], Help = "The largest norm.")]
    public double MaxValue { get; init; } = 2;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor weight)
    {
        var norms = Norms(weight);
        return weight * (K.Clip(norms, 0, MaxValue) / (Epsilon + norms));
    }
}
