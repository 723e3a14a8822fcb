namespace KerasPS.Cpu;

/// <summary>
/// What a kernel does to its first output on the way to memory, in this order: a row (one number for each position of
/// the last axis) is added, a value of the output's shape is added, a function is applied.
/// </summary>
/// <param name="Bias">Whether a row is added: the input behind the op's own.</param>
/// <param name="Residual">Whether a value of the same shape is added: the last input.</param>
/// <param name="Activation">The elementwise function's type, or null.</param>
public sealed record Epilogue(bool Bias, bool Residual, Type? Activation);
