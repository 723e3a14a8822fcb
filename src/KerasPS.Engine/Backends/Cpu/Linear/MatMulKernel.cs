using KerasPS.Reference;

namespace KerasPS.Cpu;

/// <summary>Matrix products. One matrix for a whole batch of rows is one large product.</summary>
[CpuKernel(typeof(MatMulOp))]
internal sealed class MatMulKernel : CpuKernel
{
    public override CpuLaunch Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var product = (MatMulOp)op;
        var (a, b, y) = (inputs[0].Shape, inputs[1].Shape, outputs[0].Shape);
        int m = y[^2], n = y[^1], k = product.TransposeA ? a[^2] : a[^1];
        var batch = new Shape(y.ToArray()[..^2]);
        var (batchA, batchB) = (new Shape(a.ToArray()[..^2]), new Shape(b.ToArray()[..^2]));
        if (batch.Size == 1 || (batchB.Size == 1 && !product.TransposeA && batchA.Size == batch.Size))
            return new MatMulLaunch(GemmShape.Dense(product.TransposeA, product.TransposeB, checked((int)batch.Size * m), n, k));
        return new BatchMatMulLaunch(GemmShape.Dense(product.TransposeA, product.TransposeB, m, n, k),
            Broadcasting.Positions(batchA, batch), Broadcasting.Positions(batchB, batch));
    }
}
