using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

public class PoolingKernelTests
{
    [Theory]
    [InlineData("valid", 2, 2, 20)]
    [InlineData("same", 2, 2, 64)]
    [InlineData("same", 3, 1, 7)]
    [InlineData("valid", 3, 2, 33)]
    [InlineData("same", 2, 3, 16)]
    public void Kernels_equal_the_definitions(string padding, int size, int stride, int channels)
    {
        var kind = SpatialPadding.Parse(padding);
        Check(new(new([size]), new([stride]), kind), new Shape(3, 9, channels));
        Check(new(new([size, 2]), new([stride, 1]), kind), new Shape(2, 7, 6, channels));
        Check(new(new([size, 2, 1]), new([stride, 1, 2]), kind), new Shape(1, 7, 4, 5, channels));
        Check(new(default, default, kind, new([3, 2])), new Shape(2, 7, 6, channels));
        Check(new(new([size, 3]), new([2, 2]), SpatialPadding.Anchored(1, 1)), new Shape(2, 8, 7, channels));
    }

    private static void Check(PoolOptions options, Shape x)
    {
        var y = options.OutputShape(x);
        KernelCheck.Check(new MaxPoolOp(options), 1, x);
        KernelCheck.Check(new AveragePoolOp(options), 2, x);
        KernelCheck.Check(new MaxPoolGradientOp(options), 3, x, y, y);
        KernelCheck.Check(new AveragePoolGradientOp(options), 4, y, x);
    }
}
