namespace KerasPS.Cpu;

/// <summary>
/// The vector instructions kernels are written in, once for all widths: <typeparamref name="V"/> is a vector of
/// <see cref="Width"/> singles. Comparisons give masks of all ones or zeros for <see cref="Select"/>; integer lanes
/// travel in the same type.
/// </summary>
internal unsafe interface ISimd<V> where V : struct
{
    /// <summary>Singles in a vector.</summary>
    static abstract int Width { get; }

    static abstract V Zero { get; }

    static abstract V Create(float x);

    /// <summary>The same integer in every lane.</summary>
    static abstract V CreateInt(int x);

    static abstract V Load(float* p);

    static abstract void Store(float* p, V x);

    /// <summary>The first <paramref name="n"/> (1 to Width − 1) lanes from memory, zeros behind; touches nothing beyond.</summary>
    static abstract V LoadPartial(float* p, int n);

    static abstract void StorePartial(float* p, V x, int n);

    /// <summary>A mask of the first <paramref name="n"/> lanes, for loops that use it often.</summary>
    static abstract V Mask(int n);

    /// <summary>As <see cref="LoadPartial"/>, with a mask of <see cref="Mask"/>.</summary>
    static abstract V LoadMasked(float* p, V mask);

    /// <summary>As <see cref="StorePartial"/>, with a mask of <see cref="Mask"/>.</summary>
    static abstract void StoreMasked(float* p, V x, V mask);

    static abstract V Add(V a, V b);

    static abstract V Subtract(V a, V b);

    static abstract V Multiply(V a, V b);

    static abstract V Divide(V a, V b);

    /// <summary>a · b + c, rounded once where the machine can.</summary>
    static abstract V Fma(V a, V b, V c);

    static abstract V Sqrt(V x);

    static abstract V Abs(V x);

    static abstract V Negate(V x);

    /// <summary>The smaller; b where either is NaN.</summary>
    static abstract V Min(V a, V b);

    /// <summary>The larger; b where either is NaN.</summary>
    static abstract V Max(V a, V b);

    static abstract V Floor(V x);

    static abstract V Ceiling(V x);

    /// <summary>To the nearest whole number, ties to even.</summary>
    static abstract V Round(V x);

    static abstract V Truncate(V x);

    static abstract V Less(V a, V b);

    static abstract V LessOrEqual(V a, V b);

    static abstract V Equal(V a, V b);

    /// <summary>a where the mask is set, else b.</summary>
    static abstract V Select(V mask, V a, V b);

    static abstract V And(V a, V b);

    static abstract V Or(V a, V b);

    static abstract V Xor(V a, V b);

    /// <summary>a and not b.</summary>
    static abstract V AndNot(V a, V b);

    static abstract V AddInt(V a, V b);

    static abstract V SubtractInt(V a, V b);

    static abstract V MultiplyInt(V a, V b);

    /// <summary>The high halves of the unsigned 64-bit products of 32-bit lanes.</summary>
    static abstract V MultiplyHighUnsigned(V a, V b);

    static abstract V ShiftLeft(V x, int bits);

    static abstract V ShiftRight(V x, int bits);

    static abstract V ShiftRightSigned(V x, int bits);

    /// <summary>Whole floats as integer lanes.</summary>
    static abstract V ToInt(V x);

    /// <summary>Integer lanes as floats.</summary>
    static abstract V ToFloat(V x);

    /// <summary>The sum of all lanes, in an order that depends on the width alone.</summary>
    static abstract float Sum(V x);

    /// <summary>Transposes the 4 × 4 matrices that the four vectors hold in each group of four lanes.</summary>
    static abstract void TransposeQuads(ref V a, ref V b, ref V c, ref V d);
}
