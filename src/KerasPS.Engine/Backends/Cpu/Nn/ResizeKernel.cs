namespace KerasPS.Cpu;

/// <summary>Resizing on the CPU.</summary>
[CpuKernel(typeof(ResizeOp))]
internal sealed class ResizeKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        Make(((ResizeOp)op).Options, inputs[0].Shape, outputs[0].Shape, false);

    /// <summary>The launch between the shapes of what is resized and of the result, or of the transpose.</summary>
    internal static CpuLaunch? Make(ResizeOptions options, Shape from, Shape to, bool transposed)
    {
        if (from.Rank > 5 || from.Size == 0 || to.Size == 0) return null;
        List<ResizeAxis> axes = [.. Enumerable.Repeat(ResizeAxis.Same(1), 5 - from.Rank)];
        for (var i = 1; i < from.Rank - 1; i++) axes.Add(ResizeAxis.Make(options, from[i], to[i], transposed));
        return VectorLaunch.Make(typeof(ResizeLaunch<,>), axes.ToArray(), from[0], from[-1]);
    }
}
