namespace KerasPS.Cpu;

/// <summary>Convolution on the CPU.</summary>
[CpuKernel(typeof(ConvOp))]
internal sealed class ConvKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var (x, k, y) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        if (y.Size == 0 || x.Size == 0) return null;
        var options = ((ConvOp)op).Options;
        if (WinogradGeometry.Forward(options, x, k, y) is { } tiles)
            return VectorLaunch.Make(typeof(WinogradLaunch<,>), tiles, false, default(ConvEpilogue));
        var pass = ConvPass.Forward(options, x, k, y);
        return pass.IsDepthwise ? VectorLaunch.Make(typeof(DepthwiseLaunch<,>), pass, false, default(ConvEpilogue)) : new ConvLaunch(pass, default);
    }

    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs, Epilogue epilogue)
    {
        // A third input of the op itself would stand where the tiles look for the row.
        var own = inputs.Length - (epilogue.Bias ? 1 : 0) - (epilogue.Residual ? 1 : 0);
        var relu = epilogue.Activation == typeof(Elementwise.Relu);
        if (own != 2 || (epilogue.Activation is not null && !relu)) return null;
        var (x, k, y) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        if (y.Size == 0 || x.Size == 0) return null;
        var options = ((ConvOp)op).Options;
        ConvEpilogue after = new(false, epilogue.Bias, epilogue.Residual, relu ? ConvActivation.Relu : ConvActivation.None);
        if (WinogradGeometry.Forward(options, x, k, y) is { } tiles)
            return VectorLaunch.Make(typeof(WinogradLaunch<,>), tiles, false, after);
        var pass = ConvPass.Forward(options, x, k, y);
        return pass.IsDepthwise ? null : new ConvLaunch(pass, after);
    }
}
