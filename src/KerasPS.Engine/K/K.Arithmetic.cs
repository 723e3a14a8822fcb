using KerasPS.Elementwise;

namespace KerasPS;

public static partial class K
{
    /// <summary>a + b, broadcast.</summary>
    public static SymbolicTensor Add(SymbolicTensor a, SymbolicTensor b) => Binary<Add>(a, b);

    /// <summary>a − b, broadcast.</summary>
    public static SymbolicTensor Subtract(SymbolicTensor a, SymbolicTensor b) => Binary<Subtract>(a, b);

    /// <summary>a · b, broadcast.</summary>
    public static SymbolicTensor Multiply(SymbolicTensor a, SymbolicTensor b) => Binary<Multiply>(a, b);

    /// <summary>a / b; integers give floats, broadcast.</summary>
    public static SymbolicTensor Divide(SymbolicTensor a, SymbolicTensor b) => Binary<Divide>(a, b);

    /// <summary>The largest whole number not above a / b, broadcast.</summary>
    public static SymbolicTensor FloorDivide(SymbolicTensor a, SymbolicTensor b) => Binary<FloorDivide>(a, b);

    /// <summary>The remainder of a / b with the sign of b, broadcast.</summary>
    public static SymbolicTensor FloorMod(SymbolicTensor a, SymbolicTensor b) => Binary<FloorMod>(a, b);

    /// <summary>a to the power b, broadcast.</summary>
    public static SymbolicTensor Power(SymbolicTensor a, SymbolicTensor b) => Binary<Power>(a, b);

    /// <summary>The larger of a and b, broadcast.</summary>
    public static SymbolicTensor Maximum(SymbolicTensor a, SymbolicTensor b) => Binary<Maximum>(a, b);

    /// <summary>The smaller of a and b, broadcast.</summary>
    public static SymbolicTensor Minimum(SymbolicTensor a, SymbolicTensor b) => Binary<Minimum>(a, b);

    /// <summary>The angle of the point (b, a), broadcast.</summary>
    public static SymbolicTensor Atan2(SymbolicTensor a, SymbolicTensor b) => Binary<Atan2>(a, b);
}
