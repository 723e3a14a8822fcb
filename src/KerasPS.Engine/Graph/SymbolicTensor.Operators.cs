namespace KerasPS;

/// <summary>Arithmetic on symbolic values, from scripts (<c>$x * 2 + $y</c>) and from C#.</summary>
public sealed partial class SymbolicTensor
{
    /// <summary>A number becomes a scalar constant of the default float type.</summary>
    public static implicit operator SymbolicTensor(float value) => K.Constant(value);

    /// <summary>A number becomes a scalar constant of the default float type.</summary>
    public static implicit operator SymbolicTensor(double value) => K.Constant(value);

    /// <summary>A number becomes a scalar constant of the default float type.</summary>
    public static implicit operator SymbolicTensor(int value) => K.Constant(value);

    /// <summary>Elementwise sum with broadcasting.</summary>
    public static SymbolicTensor operator +(SymbolicTensor a, SymbolicTensor b) => K.Add(a, b);

    /// <summary>Elementwise difference with broadcasting.</summary>
    public static SymbolicTensor operator -(SymbolicTensor a, SymbolicTensor b) => K.Subtract(a, b);

    /// <summary>Elementwise product with broadcasting.</summary>
    public static SymbolicTensor operator *(SymbolicTensor a, SymbolicTensor b) => K.Multiply(a, b);

    /// <summary>Elementwise quotient with broadcasting.</summary>
    public static SymbolicTensor operator /(SymbolicTensor a, SymbolicTensor b) => K.Divide(a, b);

    /// <summary>Elementwise remainder with the divisor's sign (Python's rule).</summary>
    public static SymbolicTensor operator %(SymbolicTensor a, SymbolicTensor b) => K.FloorMod(a, b);

    /// <summary>Elementwise negation.</summary>
    public static SymbolicTensor operator -(SymbolicTensor a) => K.Negative(a);
}
