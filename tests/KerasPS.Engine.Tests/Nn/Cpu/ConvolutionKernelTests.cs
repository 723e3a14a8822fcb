using KerasPS.Cpu;
using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

public class ConvolutionKernelTests
{
    public static TheoryData<int[], int[], int[], string, int[], int> Cases => new()
    {
        // input, kernel (…sizes, filters), strides, padding, dilation, groups
        { [2, 9, 8, 3], [3, 3, 32], [1, 1], "valid", [1, 1], 1 },
        { [2, 9, 8, 3], [3, 3, 20], [1, 1], "same", [1, 1], 1 },
        { [1, 13, 17, 5], [5, 3, 70], [2, 2], "same", [1, 1], 1 },
        { [3, 8, 9, 16], [3, 3, 16], [2, 1], "same", [1, 1], 1 },
        { [1, 12, 11, 4], [3, 2, 48], [1, 1], "valid", [2, 3], 1 },
        { [1, 12, 11, 4], [3, 3, 7], [1, 1], "same", [3, 2], 1 },
        { [2, 7, 6, 8], [3, 3, 12], [1, 2], "same", [1, 1], 4 },
        { [2, 7, 6, 32], [1, 1, 33], [1, 1], "valid", [1, 1], 1 },
        { [2, 17, 9, 6], [1, 1, 64], [2, 2], "same", [1, 1], 1 },
        { [3, 11, 11, 6], [1, 1, 32], [1, 1], "same", [1, 1], 2 },
        { [2, 9, 8, 3], [2, 2, 17], [3, 3], "valid", [1, 1], 1 },
        { [2, 30, 5], [4, 9], [2], "same", [1], 1 },
        { [2, 30, 5], [3, 40], [1], "causal", [4], 1 },
        { [1, 5, 6, 7, 3], [3, 2, 3, 18], [1, 1, 1], "same", [1, 1, 1], 1 },
        { [2, 7, 6, 7, 2], [3, 3, 2, 33], [2, 2, 2], "valid", [1, 1, 1], 1 },
        { [1, 6, 7, 6, 4], [2, 3, 2, 6], [1, 2, 1], "same", [2, 1, 2], 2 },
        { [2, 11, 13, 21], [3, 3, 21], [1, 1], "same", [1, 1], 21 },
        { [3, 11, 13, 40], [3, 3, 40], [2, 2], "same", [1, 1], 40 },
        { [2, 3, 20, 35], [3, 3, 35], [1, 1], "valid", [1, 1], 35 },
        { [2, 2, 1, 16], [3, 3, 16], [1, 1], "same", [1, 1], 16 },
        { [1, 12, 17, 32], [3, 3, 32], [2, 2], "same", [1, 1], 32 },
        { [2, 11, 13, 16], [2, 5, 16], [1, 3], "valid", [2, 1], 16 },
        { [2, 30, 5], [3, 5], [2], "causal", [2], 5 },
        { [2, 7, 6, 5], [3, 2, 10], [1, 1], "same", [1, 1], 5 },
        { [20, 6, 6, 3], [3, 3, 8], [1, 1], "same", [1, 1], 1 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Kernels_equal_the_definitions(int[] x, int[] kernel, int[] strides, string padding, int[] dilation, int groups)
    {
        ConvOptions options = new(strides, SpatialPadding.Parse(padding), dilation, groups);
        Shape input = new(x), weights = new([.. kernel[..^1], x[^1] / groups, kernel[^1]]);
        var output = options.OutputShape(input, weights);
        KernelCheck.Check(new ConvOp(options), 1, input, weights);
        KernelCheck.Check(new ConvInputGradientOp(options), 2, output, weights, input);
        KernelCheck.Check(new ConvKernelGradientOp(options), 3, input, output, weights);
    }

    [Theory]
    [InlineData("valid", 2, -1, 3)]
    [InlineData("same", 3, 1, 2)]
    [InlineData("same", 2, 0, 4)]
    [InlineData("valid", 4, -1, 2)]
    public void Transposed_kernels_equal_the_definition(string padding, int stride, int outputPadding, int size)
    {
        ConvOptions options = new(new([stride, 1]), SpatialPadding.Parse(padding), new([1, 1]));
        var op = new ConvInputGradientOp(options, default, outputPadding < 0 ? default : new([outputPadding, 0]));
        KernelCheck.Check(op, 4, new Shape(2, 5, 4, 6), new Shape(size, 3, 35, 6));
    }

    [Fact]
    public void Anchored_and_explicit_windows_too()
    {
        foreach (var padding in new[] { SpatialPadding.Anchored(2, 1), SpatialPadding.Explicit([0, 3], [4, 1]) })
        {
            ConvOptions options = new(new([2, 1]), padding, new([1, 1]));
            Shape input = new(2, 8, 7, 3), weights = new(4, 3, 3, 16);
            var output = options.OutputShape(input, weights);
            KernelCheck.Check(new ConvOp(options), 5, input, weights);
            KernelCheck.Check(new ConvInputGradientOp(options), 6, output, weights, input);
            KernelCheck.Check(new ConvKernelGradientOp(options), 7, input, output, weights);
        }
    }
}
