namespace KerasPS.Activations;

/// <summary>x above a threshold, a fixed value elsewhere.</summary>
[KerasObject("threshold")]
public sealed class Threshold : Activation
{
    /// <summary>Values above it pass.</summary>
    [Option(Name = "threshold", Required = true, Position = 0, Help = "Values above it pass.")]
    public double Limit { get; init; }

    /// <summary>What the others become.</summary>
    [Option(Required = true, Position = 1, Help = "What the others become.")]
    public double DefaultValue { get; init; }

    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor x) => K.Where(K.Greater(x, Limit), x, DefaultValue);
}
