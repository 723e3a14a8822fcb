namespace KerasPS;

/// <summary>The gradients of <see cref="SimpleRnnOp"/>.</summary>
public sealed record SimpleRnnGradientOp(RecurrentOp Forward, int Given) : RecurrentGradientOp(Forward, Given);
