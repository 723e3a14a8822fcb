using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>What the CPU computes without decomposing it.</summary>
internal sealed class CpuTarget : IPlanTarget
{
    public static CpuTarget Instance { get; } = new();

    public bool Covers(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        op is IElementwiseOp or BroadcastLikeOp or BroadcastToOp || CpuKernels.Bind(op, inputs, outputs) is not null;
}
