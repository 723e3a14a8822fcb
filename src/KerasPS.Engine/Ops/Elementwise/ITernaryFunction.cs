namespace KerasPS;

/// <summary>A function of three numbers: its meaning in double precision and its derivatives written in ops.</summary>
public interface ITernaryFunction
{
    /// <summary>The value.</summary>
    static abstract double Compute(double a, double b, double c);

    /// <summary>
    /// The upstream gradient times each partial derivative, in the broadcast shape (the op sums it down to each
    /// operand's shape); null: no gradient.
    /// </summary>
    static abstract (SymbolicTensor? A, SymbolicTensor? B, SymbolicTensor? C) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor c, SymbolicTensor y, SymbolicTensor upstream);

    /// <summary>The type of the result for the types of the operands.</summary>
    static abstract DType ResultType(DType a, DType b, DType c);
}
