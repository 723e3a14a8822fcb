using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>The softmax of rows, or its logarithm.</summary>
internal sealed unsafe class SoftmaxLaunch(long rows, long columns, bool logarithm) : RowLaunch(rows, columns)
{
    private readonly delegate*<float*, float*, nint, nint, bool, void> loop = SimdLevel.Bits switch
    {
        512 => &SoftmaxLoops<Simd512, Vector512<float>>.Rows,
        256 => &SoftmaxLoops<Simd256, Vector256<float>>.Rows,
        _ => &SoftmaxLoops<Simd128, Vector128<float>>.Rows,
    };

    public override bool MayOverwrite(int input, int output) => true;

    protected override void RunRows(nint first, nint count) =>
        loop(Inputs[0] + first * Columns, Outputs[0] + first * Columns, count, Columns, logarithm);
}
