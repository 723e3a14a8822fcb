using KerasPS.Elementwise;

namespace KerasPS;

public static partial class K
{
    /// <summary>Whether a = b, broadcast.</summary>
    public static SymbolicTensor Equal(SymbolicTensor a, SymbolicTensor b) => Binary<Equal>(a, b);

    /// <summary>Whether a ≠ b, broadcast.</summary>
    public static SymbolicTensor NotEqual(SymbolicTensor a, SymbolicTensor b) => Binary<NotEqual>(a, b);

    /// <summary>Whether a &lt; b, broadcast.</summary>
    public static SymbolicTensor Less(SymbolicTensor a, SymbolicTensor b) => Binary<Less>(a, b);

    /// <summary>Whether a ≤ b, broadcast.</summary>
    public static SymbolicTensor LessEqual(SymbolicTensor a, SymbolicTensor b) => Binary<LessEqual>(a, b);

    /// <summary>Whether a &gt; b, broadcast.</summary>
    public static SymbolicTensor Greater(SymbolicTensor a, SymbolicTensor b) => Binary<Greater>(a, b);

    /// <summary>Whether a ≥ b, broadcast.</summary>
    public static SymbolicTensor GreaterEqual(SymbolicTensor a, SymbolicTensor b) => Binary<GreaterEqual>(a, b);

    /// <summary>Whether both are true, broadcast.</summary>
    public static SymbolicTensor LogicalAnd(SymbolicTensor a, SymbolicTensor b) => Binary<LogicalAnd>(a, b);

    /// <summary>Whether one of both is true, broadcast.</summary>
    public static SymbolicTensor LogicalOr(SymbolicTensor a, SymbolicTensor b) => Binary<LogicalOr>(a, b);

    /// <summary>Whether exactly one of both is true, broadcast.</summary>
    public static SymbolicTensor LogicalXor(SymbolicTensor a, SymbolicTensor b) => Binary<LogicalXor>(a, b);
}
