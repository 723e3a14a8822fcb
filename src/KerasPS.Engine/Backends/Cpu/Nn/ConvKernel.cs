namespace KerasPS.Cpu;

/// <summary>Convolution on the CPU.</summary>
[CpuKernel(typeof(ConvOp))]
internal sealed class ConvKernel : CpuKernel
{
    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs) =>
        ConvLaunches.Forward(((ConvOp)op).Options, inputs[0].Shape, inputs[1].Shape, outputs[0].Shape, default);

    /// <inheritdoc/>
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs, Epilogue epilogue)
    {
        // A third input of the op itself would stand where the tiles look for the row.
        var own = inputs.Length - (epilogue.Bias ? 1 : 0) - (epilogue.Residual ? 1 : 0);
        var relu = epilogue.Activation == typeof(Elementwise.Relu);
        if (own != 2 || (epilogue.Activation is not null && !relu)) return null;
        return ConvLaunches.Forward(((ConvOp)op).Options, inputs[0].Shape, inputs[1].Shape, outputs[0].Shape,
            new(false, epilogue.Bias, epilogue.Residual, relu ? ConvActivation.Relu : ConvActivation.None));
    }
}
