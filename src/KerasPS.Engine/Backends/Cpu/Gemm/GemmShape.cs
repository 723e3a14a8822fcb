namespace KerasPS.Cpu;

/// <summary>
/// A product C = alpha · A B (+ C) of row-major matrices: C is <paramref name="M"/> × <paramref name="N"/>, the depth is
/// <paramref name="K"/>; a transposed operand is stored K × M or N × K. The leading dimensions are the distances of
/// the stored rows.
/// </summary>
internal readonly record struct GemmShape(bool TransposeA, bool TransposeB, int M, int N, int K, nint StrideA, nint StrideB,
    nint StrideC, float Alpha = 1, bool Accumulate = false)
{
    /// <summary>The product of dense matrices, whose rows follow each other.</summary>
    public static GemmShape Dense(bool transposeA, bool transposeB, int m, int n, int k, bool accumulate = false) =>
        new(transposeA, transposeB, m, n, k, transposeA ? m : k, transposeB ? k : n, n, 1, accumulate);

    /// <summary>Floating-point operations of the product.</summary>
    public double Flops => 2.0 * M * N * K;
}
