namespace KerasPS.Cpu;

/// <summary>Slices at positions.</summary>
[CpuKernel(typeof(GatherOp))]
internal sealed class GatherKernel : CpuKernel
{
    public override CpuLaunch? Bind(Op op, TensorSpec[] inputs, TensorSpec[] outputs)
    {
        var axis = ((GatherOp)op).Axis;
        var shape = inputs[0].Shape;
        return new GatherLaunch(Product(shape.Dims[..axis]), shape[axis], Product(shape.Dims[(axis + 1)..]), inputs[1].Shape.Size);
    }

    internal static long Product(ReadOnlySpan<int> dims)
    {
        long product = 1;
        foreach (var dim in dims) product *= dim;
        return product;
    }
}
