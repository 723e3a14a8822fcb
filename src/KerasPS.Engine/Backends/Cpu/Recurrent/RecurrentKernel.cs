using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Chooses the width of a recurrent kernel.</summary>
[CpuKernel(typeof(LstmOp))]
[CpuKernel(typeof(GruOp))]
[CpuKernel(typeof(SimpleRnnOp))]
internal sealed class RecurrentKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        outputs[0].DType is not (DType.Float32) ? null : SimdLevel.Bits switch
        {
            512 => Launch<Lane<Simd512, Vector512<float>>>((RecurrentOp)op, outputs[0].Shape),
            256 => Launch<Lane<Simd256, Vector256<float>>>((RecurrentOp)op, outputs[0].Shape),
            _ => Launch<Lane<Simd128, Vector128<float>>>((RecurrentOp)op, outputs[0].Shape),
        };

    private static CpuLaunch Launch<TLane>(RecurrentOp op, Shape shape) where TLane : struct, ILane<TLane> => op switch
    {
        GruOp gru => new GruLaunch<TLane>(gru, shape),
        LstmOp => new LstmLaunch<TLane>(op, shape),
        _ => new SimpleRnnLaunch<TLane>(op, shape),
    };
}
