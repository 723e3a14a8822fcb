using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Crossentropies of rows of logits with class numbers or with probabilities.</summary>
internal sealed unsafe class CrossEntropyLaunch(long rows, long columns, bool sparse) : RowLaunch(rows, columns)
{
    private readonly delegate*<float*, float*, float*, nint, nint, void> loop = SimdLevel.Bits switch
    {
        512 => sparse ? &SoftmaxLoops<Simd512, Vector512<float>>.SparseCrossEntropy : &SoftmaxLoops<Simd512, Vector512<float>>.CrossEntropy,
        256 => sparse ? &SoftmaxLoops<Simd256, Vector256<float>>.SparseCrossEntropy : &SoftmaxLoops<Simd256, Vector256<float>>.CrossEntropy,
        _ => sparse ? &SoftmaxLoops<Simd128, Vector128<float>>.SparseCrossEntropy : &SoftmaxLoops<Simd128, Vector128<float>>.CrossEntropy,
    };

    protected override void RunRows(nint first, nint count) => loop(Inputs[0] + first * (sparse ? 1 : Columns),
        Inputs[1] + first * Columns, Outputs[0] + first, count, Columns);
}
