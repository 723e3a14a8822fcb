namespace KerasPS.Cpu;

/// <summary>Whether an operand is one number or one a position, as a type, so that it is a constant to the compiler.</summary>
internal interface IOperandMode
{
    static abstract bool IsScalar { get; }
}

internal readonly struct ScalarOperand : IOperandMode
{
    public static bool IsScalar => true;
}

internal readonly struct VectorOperand : IOperandMode
{
    public static bool IsScalar => false;
}
