namespace KerasPS;

/// <summary>Arithmetic on variables: scripts find an operator only on the type itself.</summary>
public partial class Variable
{
    /// <summary>Elementwise sum with broadcasting.</summary>
    public static SymbolicTensor operator +(Variable a, SymbolicTensor b) => K.Add(a, b);

    /// <summary>Elementwise sum with broadcasting.</summary>
    public static SymbolicTensor operator +(SymbolicTensor a, Variable b) => K.Add(a, b);

    /// <summary>Elementwise sum with broadcasting.</summary>
    public static SymbolicTensor operator +(Variable a, Variable b) => K.Add(a, b);

    /// <summary>Elementwise difference with broadcasting.</summary>
    public static SymbolicTensor operator -(Variable a, SymbolicTensor b) => K.Subtract(a, b);

    /// <summary>Elementwise difference with broadcasting.</summary>
    public static SymbolicTensor operator -(SymbolicTensor a, Variable b) => K.Subtract(a, b);

    /// <summary>Elementwise difference with broadcasting.</summary>
    public static SymbolicTensor operator -(Variable a, Variable b) => K.Subtract(a, b);

    /// <summary>Elementwise product with broadcasting.</summary>
    public static SymbolicTensor operator *(Variable a, SymbolicTensor b) => K.Multiply(a, b);

    /// <summary>Elementwise product with broadcasting.</summary>
    public static SymbolicTensor operator *(SymbolicTensor a, Variable b) => K.Multiply(a, b);

    /// <summary>Elementwise product with broadcasting.</summary>
    public static SymbolicTensor operator *(Variable a, Variable b) => K.Multiply(a, b);

    /// <summary>Elementwise quotient with broadcasting.</summary>
    public static SymbolicTensor operator /(Variable a, SymbolicTensor b) => K.Divide(a, b);

    /// <summary>Elementwise quotient with broadcasting.</summary>
    public static SymbolicTensor operator /(SymbolicTensor a, Variable b) => K.Divide(a, b);

    /// <summary>Elementwise quotient with broadcasting.</summary>
    public static SymbolicTensor operator /(Variable a, Variable b) => K.Divide(a, b);

    /// <summary>Elementwise remainder with the divisor's sign with broadcasting.</summary>
    public static SymbolicTensor operator %(Variable a, SymbolicTensor b) => K.FloorMod(a, b);

    /// <summary>Elementwise remainder with the divisor's sign with broadcasting.</summary>
    public static SymbolicTensor operator %(SymbolicTensor a, Variable b) => K.FloorMod(a, b);

    /// <summary>Elementwise remainder with the divisor's sign with broadcasting.</summary>
    public static SymbolicTensor operator %(Variable a, Variable b) => K.FloorMod(a, b);

    /// <summary>Elementwise negation.</summary>
    public static SymbolicTensor operator -(Variable a) => K.Negative(a);
}
