namespace KerasPS;

/// <summary>What a recurrent op may be given beside its input and kernel.</summary>
public sealed record RecurrentOptions
{
    /// <summary>The activation of the candidate and of the output.</summary>
    public CellActivation Activation { get; init; } = CellActivation.Tanh;

    /// <summary>The activation of the gates.</summary>
    public CellActivation RecurrentActivation { get; init; } = CellActivation.Sigmoid;

    /// <summary>The bias added to the recurrent product.</summary>
    public SymbolicTensor? RecurrentBias { get; init; }

    /// <summary>The states before the first step, (batch, units) each; null: zeros.</summary>
    public IReadOnlyList<SymbolicTensor>? InitialStates { get; init; }

    /// <summary>True where a step counts, (batch, time).</summary>
    public SymbolicTensor? Mask { get; init; }

    /// <summary>The factors of recurrent dropout, (batch, units).</summary>
    public SymbolicTensor? Dropout { get; init; }

    /// <summary>Whether the steps are taken from the last to the first (the outputs stay at their steps).</summary>
    public bool Reverse { get; init; }

    /// <summary>Whether a masked step puts out zeros; else it repeats the previous output.</summary>
    public bool ZeroOutputForMask { get; init; }
}
