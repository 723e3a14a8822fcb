namespace KerasPS.Constraints;

/// <summary>Norms between two numbers.</summary>
[KerasObject("MinMaxNorm")]
public sealed class MinMaxNorm : NormConstraint
{
    /// <summary>The smallest norm.</summary>
    [Option(Position = 0, Aliases = ["low"], Help = "The smallest norm.")]
    public double MinValue { get; init; }

    /// <summary>The largest norm.</summary>
    [Option(Position = 1, Aliases = ["high"], Help = "The largest norm.")]
    public double MaxValue { get; init; } = 1;

    /// <summary>Which part of the way to the limits one step goes.</summary>
    [Option(Help = "Which part of the way to the limits one step goes.")]
    public double Rate { get; init; } = 1;

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor weight)
    {
        var norms = Norms(weight);
        var wanted = Rate * K.Clip(norms, MinValue, MaxValue) + (1 - Rate) * norms;
        return weight * (wanted / (Epsilon + norms));
    }
}
