namespace KerasPS.Cpu;

/// <summary>Extraction of windows on the CPU.</summary>
[CpuKernel(typeof(ExtractPatchesOp))]
internal sealed class PatchKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var patches = (ExtractPatchesOp)op;
        return Make(patches.Size, patches.Options, inputs[0].Shape, outputs[0].Shape, false);
    }

    internal static CpuLaunch? Make(EquatableArray<int> size, ConvOptions options, Shape x, Shape patches, bool transposed) =>
        x.Size == 0 || patches.Size == 0 ? null
            : new PatchLaunch(options.Geometry(x, new([.. size.Span, 1, 1]), patches), x[0], x[-1], transposed);
}
