namespace KerasPS.Cpu;

/// <summary>The transpose of the extraction of windows on the CPU.</summary>
[CpuKernel(typeof(ExtractPatchesGradientOp))]
internal sealed class PatchGradientKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var patches = (ExtractPatchesGradientOp)op;
        return PatchKernel.Make(patches.Size, patches.Options, outputs[0].Shape, inputs[0].Shape, true);
    }
}
