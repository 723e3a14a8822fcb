namespace KerasPS;

/// <summary>A function of two numbers: its meaning in double precision and its derivatives written in ops.</summary>
public interface IBinaryFunction
{
    /// <summary>The value.</summary>
    static abstract double Compute(double a, double b);

    /// <summary>
    /// The upstream gradient times each partial derivative, in the broadcast shape (the op sums it down to each
    /// operand's shape); null: no gradient.
    /// </summary>
    static abstract (SymbolicTensor? A, SymbolicTensor? B) Gradient(
        SymbolicTensor a, SymbolicTensor b, SymbolicTensor y, SymbolicTensor upstream);

    /// <summary>The type of the result for the promoted type of the operands.</summary>
    static virtual DType ResultType(DType promoted) => promoted;
}
