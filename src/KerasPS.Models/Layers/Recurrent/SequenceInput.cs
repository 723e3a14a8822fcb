namespace KerasPS.Layers;

/// <summary>What a recurrent layer gives its cell to go through.</summary>
/// <param name="X">The sequence, (batch, time, …).</param>
/// <param name="States">The states before the first step; null: zeros.</param>
/// <param name="Mask">True where a step counts, (batch, time).</param>
/// <param name="Reverse">Whether to go from the last step to the first.</param>
/// <param name="ZeroOutputForMask">Whether masked steps put out zeros.</param>
/// <param name="Context">The trace.</param>
public sealed record SequenceInput(SymbolicTensor X, IReadOnlyList<SymbolicTensor>? States, SymbolicTensor? Mask,
    bool Reverse, bool ZeroOutputForMask, CallContext Context);
