using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Chooses the width of a recurrent gradient kernel.</summary>
[CpuKernel(typeof(LstmGradientOp))]
[CpuKernel(typeof(GruGradientOp))]
[CpuKernel(typeof(SimpleRnnGradientOp))]
internal sealed class RecurrentGradientKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var gradient = (RecurrentGradientOp)op;
        var sequence = inputs[gradient.StatesInput];
        return sequence.DType is not DType.Float32 ? null : SimdLevel.Bits switch
        {
            512 => Launch<Lane<Simd512, Vector512<float>>>(gradient, sequence.Shape),
            256 => Launch<Lane<Simd256, Vector256<float>>>(gradient, sequence.Shape),
            _ => Launch<Lane<Simd128, Vector128<float>>>(gradient, sequence.Shape),
        };
    }

    private static CpuLaunch Launch<TLane>(RecurrentGradientOp op, Shape shape) where TLane : struct, ILane<TLane> =>
        op switch
        {
            GruGradientOp => new GruGradientLaunch<TLane>(op, shape),
            LstmGradientOp => new LstmGradientLaunch<TLane>(op, shape),
            _ => new SimpleRnnGradientLaunch<TLane>(op, shape),
        };
}
