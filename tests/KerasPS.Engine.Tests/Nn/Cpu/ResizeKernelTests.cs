using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

public class ResizeKernelTests
{
    [Theory]
    [InlineData(ResizeMethod.Nearest, 3)]
    [InlineData(ResizeMethod.Bilinear, 20)]
    [InlineData(ResizeMethod.Bicubic, 16)]
    [InlineData(ResizeMethod.Lanczos3, 1)]
    [InlineData(ResizeMethod.Area, 33)]
    public void Kernels_equal_the_definitions(ResizeMethod method, int channels)
    {
        Check(new(method, new([7, 3]), default, true), new Shape(2, 4, 6, channels));
        Check(new(method, default, new([2, 3]), false), new Shape(2, 4, 3, channels));
        Check(new(method, new([5]), default, true, true), new Shape(3, 9, channels));
        Check(new(method, new([2, 5, 3]), default), new Shape(1, 3, 4, 6, channels));
    }

    [Fact]
    public void Patches_equal_the_definitions()
    {
        ConvOptions options = new(new([2, 1]), SpatialPadding.Same, new([1, 2]));
        var op = new ExtractPatchesOp(new([3, 2]), options);
        Shape x = new(3, 7, 6, 5);
        var y = op.Infer([new(x, DType.Float32)])[0].Shape;
        KernelCheck.Check(op, 1, x);
        KernelCheck.Check(new ExtractPatchesGradientOp(new([3, 2]), options), 2, y, x);
    }

    private static void Check(ResizeOptions options, Shape x)
    {
        var op = new ResizeOp(options);
        KernelCheck.Check(op, 1, x);
        KernelCheck.Check(new ResizeGradientOp(options), 2, op.Infer([new(x, DType.Float32)])[0].Shape, x);
    }
}
