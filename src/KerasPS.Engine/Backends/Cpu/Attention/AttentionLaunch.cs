using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Scores, softmax and output of attention, head by head, while the scores are in the cache.</summary>
internal sealed unsafe class AttentionLaunch : HeadLaunch
{
    private readonly GemmPlan scores, output;
    private readonly AttentionOp op;
    private readonly MaskRows? mask;
    private readonly delegate*<float*, float*, nint, nint, bool, void> softmax = SimdLevel.Bits switch
    {
        512 => &SoftmaxLoops<Simd512, Vector512<float>>.Rows,
        256 => &SoftmaxLoops<Simd256, Vector256<float>>.Rows,
        _ => &SoftmaxLoops<Simd128, Vector128<float>>.Rows,
    };

    public AttentionLaunch(AttentionOp op, Shape query, Shape key, Shape value, MaskRows? mask) : base(query, key, value)
    {
        this.op = op;
        this.mask = mask;
        scores = new(new(false, true, Rows, Columns, Length, LengthStep, LengthStep, Columns, (float)op.Scale));
        output = new(new(false, false, Rows, Values, Columns, Columns, ValueStep, ValueStep));
        Reserve(Math.Max(scores.ScratchFloats, output.ScratchFloats));
    }

    protected override void Head(int sample, int head, float* memory)
    {
        var weights = Outputs[1] + WeightsAt(sample, head);
        scores.RunSerial(Inputs[0] + QueryAt(sample, head), Inputs[1] + KeyAt(sample, head), weights, memory);
        if (mask is not null) Hide(weights, sample, head, (float)AttentionOp.Masked);
        softmax(weights, weights, Rows, Columns, false);
        if (mask is not null && op.ZeroMasked) Hide(weights, sample, head, 0);
        output.RunSerial(weights, Inputs[2] + ValueAt(sample, head), Outputs[0] + OutputAt(sample, head), memory);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Hide(float* weights, int sample, int head, float value)
    {
        for (var row = 0; row < Rows; row++, weights += Columns)
        {
            var seen = Inputs[3] + mask!.At(sample, head, row);
            for (nint j = 0; j < Columns; j++)
                if (seen[j * mask.Column] == 0) weights[j] = value;
        }
    }
}
