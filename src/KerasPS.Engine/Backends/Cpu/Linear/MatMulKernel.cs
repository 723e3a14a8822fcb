using KerasPS.Reference;

namespace KerasPS.Cpu;

/// <summary>Matrix products. One matrix for a whole batch of rows is one large product.</summary>
[CpuKernel(typeof(MatMulOp))]
internal sealed class MatMulKernel : CpuKernel
{
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        if (Single(op, inputs, outputs) is { } shape) return Make(shape, false, null);
        var product = (MatMulOp)op;
        var (a, b, y) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        var batch = Batch(y);
        return new BatchMatMulLaunch(GemmShape.Dense(product.TransposeA, product.TransposeB, y[^2], y[^1],
            product.TransposeA ? a[^2] : a[^1]), Broadcasting.Positions(Batch(a), batch), Broadcasting.Positions(Batch(b), batch));
    }

    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs, Epilogue epilogue) =>
        !epilogue.Residual && Single(op, inputs, outputs) is { } shape
            ? Make(shape, epilogue.Bias, epilogue.Activation)
            : null;

    // A single row is a matter of reading the matrix, not of arithmetic.
    private static CpuLaunch Make(GemmShape shape, bool bias, Type? activation) =>
        shape.M == 1 && !shape.TransposeB && (long)shape.N * shape.K >= 4096
            ? new RowProductLaunch(shape.K, shape.N, bias, activation)
            : new MatMulLaunch(shape, bias, activation);

    /// <summary>The shape of the one product that does it all, if there is one.</summary>
    public static GemmShape? Single(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var product = (MatMulOp)op;
        var (a, b, y) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        var rows = Batch(y).Size;
        if (rows != 1 && (Batch(b).Size != 1 || product.TransposeA || Batch(a).Size != rows)) return null;
        return GemmShape.Dense(product.TransposeA, product.TransposeB, checked((int)rows * y[^2]), y[^1],
            product.TransposeA ? a[^2] : a[^1]);
    }

    private static Shape Batch(Shape shape) => new(shape.ToArray()[..^2]);
}
