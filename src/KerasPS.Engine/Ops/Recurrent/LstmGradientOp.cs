namespace KerasPS;

/// <summary>The gradients of <see cref="LstmOp"/>.</summary>
public sealed record LstmGradientOp(RecurrentOp Forward, int Given) : RecurrentGradientOp(Forward, Given);
