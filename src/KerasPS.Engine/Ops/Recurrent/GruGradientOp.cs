namespace KerasPS;

/// <summary>The gradients of <see cref="GruOp"/>.</summary>
public sealed record GruGradientOp(RecurrentOp Forward, int Given) : RecurrentGradientOp(Forward, Given);
