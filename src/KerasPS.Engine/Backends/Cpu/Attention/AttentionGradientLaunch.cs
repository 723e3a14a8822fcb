using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>The gradients of attention, head by head, while its weights are in the cache.</summary>
internal sealed unsafe class AttentionGradientLaunch : HeadLaunch
{
    private readonly GemmPlan forValue, forWeights, forQuery, forKey;
    private readonly AttentionGradientOp op;
    private readonly MaskRows? mask;
    private readonly long weightFloats;
    private readonly delegate*<float*, float*, nint, nint, void> scores = SimdLevel.Bits switch
    {
        512 => &AttentionLoops<Simd512, Vector512<float>>.ScoreGradients,
        256 => &AttentionLoops<Simd256, Vector256<float>>.ScoreGradients,
        _ => &AttentionLoops<Simd128, Vector128<float>>.ScoreGradients,
    };

    public AttentionGradientLaunch(AttentionGradientOp op, Shape query, Shape key, Shape value, MaskRows? mask)
        : base(query, key, value)
    {
        this.op = op;
        this.mask = mask;
        var scale = (float)op.Scale;
        forValue = new(new(true, false, Columns, Values, Rows, Columns, ValueStep, ValueStep));
        forWeights = new(new(false, true, Rows, Columns, Values, ValueStep, ValueStep, Columns));
        forQuery = new(new(false, false, Rows, Length, Columns, Columns, LengthStep, LengthStep, scale));
        forKey = new(new(true, false, Columns, Length, Rows, Columns, LengthStep, LengthStep, scale));
        weightFloats = CpuBuffer.Round((long)Rows * Columns);
        Reserve(weightFloats + new[] { forValue, forWeights, forQuery, forKey }.Max(p => p.ScratchFloats));
    }

    protected override void Head(int sample, int head, float* memory)
    {
        float* weights = Inputs[3] + WeightsAt(sample, head), upstream = Inputs[4] + OutputAt(sample, head);
        float* gradients = memory, scratch = memory + weightFloats;
        forValue.RunSerial(weights, upstream, Outputs[2] + ValueAt(sample, head), scratch);
        forWeights.RunSerial(upstream, Inputs[2] + ValueAt(sample, head), gradients, scratch);
        if (op.HasWeights) Add(Inputs[5 + (op.HasMask ? 1 : 0)] + WeightsAt(sample, head), gradients, (nint)Rows * Columns);
        scores(weights, gradients, Rows, Columns);
        if (mask is not null) Hide(gradients, sample, head);
        forQuery.RunSerial(gradients, Inputs[1] + KeyAt(sample, head), Outputs[0] + QueryAt(sample, head), scratch);
        forKey.RunSerial(gradients, Inputs[0] + QueryAt(sample, head), Outputs[1] + KeyAt(sample, head), scratch);
    }

    private static void Add(float* source, float* target, nint count)
    {
        for (nint i = 0; i < count; i++) target[i] += source[i];
    }

    // A masked score is a constant, also where a whole row is masked and its weights are not zero.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Hide(float* gradients, int sample, int head)
    {
        for (var row = 0; row < Rows; row++, gradients += Columns)
        {
            var seen = Inputs[5] + mask!.At(sample, head, row);
            for (nint j = 0; j < Columns; j++)
                if (seen[j * mask.Column] == 0) gradients[j] = 0;
        }
    }
}
