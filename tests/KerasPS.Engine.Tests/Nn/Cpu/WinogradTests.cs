using KerasPS.Cpu;
using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

public class WinogradTests
{
    public static TheoryData<int[], int, string> Cases => new()
    {
        // input, filters, padding
        { [2, 12, 12, 16], 16, "same" },
        { [2, 13, 11, 16], 20, "same" },
        { [3, 9, 15, 21], 40, "valid" },
        { [1, 24, 7, 35], 33, "same" },
        { [5, 8, 8, 48], 12, "valid" },
        { [40, 3, 4, 16], 17, "same" },
        { [30, 1, 2, 16], 16, "same" },
        { [2, 9, 9, 128], 64, "same" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void All_three_passes_equal_the_definitions(int[] x, int filters, string padding)
    {
        ConvOptions options = new(new([1, 1]), SpatialPadding.Parse(padding), new([1, 1]));
        Shape input = new(x), weights = new(3, 3, x[^1], filters);
        var output = options.OutputShape(input, weights);
        Assert.NotNull(WinogradGeometry.Forward(options, input, weights, output));
        KernelCheck.Check(new ConvOp(options), 1, input, weights);
        KernelCheck.Check(new ConvInputGradientOp(options), 2, output, weights, input);
        KernelCheck.Check(new ConvKernelGradientOp(options), 3, input, output, weights);
    }

    [Fact]
    public void Zeros_on_one_side_only()
    {
        foreach (var padding in new[] { SpatialPadding.Explicit([0, 2], [1, 0]), SpatialPadding.Explicit([2, 1], [2, 1]) })
        {
            ConvOptions options = new(new([1, 1]), padding, new([1, 1]));
            Shape input = new(2, 10, 9, 16), weights = new(3, 3, 16, 16);
            var output = options.OutputShape(input, weights);
            KernelCheck.Check(new ConvOp(options), 4, input, weights);
            KernelCheck.Check(new ConvInputGradientOp(options), 5, output, weights, input);
            KernelCheck.Check(new ConvKernelGradientOp(options), 6, input, output, weights);
        }
    }

    [Theory]
    [InlineData(false, true, false, ConvActivation.Relu, 40)]
    [InlineData(true, true, true, ConvActivation.Relu, 32)]
    [InlineData(true, false, true, ConvActivation.None, 19)]
    [InlineData(true, true, false, ConvActivation.Relu6, 16)]
    public void What_follows_is_done_on_the_way_to_memory(bool scale, bool bias, bool residual, ConvActivation activation, int filters)
    {
        ConvOptions options = new(new([1, 1]), SpatialPadding.Same, new([1, 1]));
        List<Shape> shapes = [new(2, 11, 9, 18), new(3, 3, 18, filters)];
        if (scale) shapes.Add(new(filters));
        if (bias) shapes.Add(new(filters));
        if (residual) shapes.Add(new(2, 11, 9, filters));
        KernelCheck.Check(new FusedConvOp(options, scale, bias, residual, activation), 7, [.. shapes]);
    }

    [Fact]
    public void Weights_that_somebody_changes_are_packed_anew()
    {
        var shape = new Shape(3, 3, 16, 16);
        var kernel = new Variable("kernel", shape);
        kernel.Assign(Tensor.From(KernelCheck.Values(shape, 1), shape));
        var held = kernel.Value;
        var x = K.Placeholder(new(1, 12, 12, 16));
        var y = K.Conv(x, kernel, padding: "same");
        using var predict = new Function([x], [y], null, new CpuBackend());
        using var train = new Function([x], [K.Sum(y)], [new(kernel, kernel.Read * 0.5)], new CpuBackend());
        using var reference = new Function([x], [y], null, new ReferenceBackend());
        var value = Tensor.From(KernelCheck.Values(x.Shape, 2), x.Shape);
        void Agree() => Assert.Equal(reference.Invoke(value)[0].ToDoubles(), predict.Invoke(value)[0].ToDoubles(),
            (a, b) => Math.Abs(a - b) < 1e-4);
        Agree();
        Agree();
        train.Invoke(value);
        Agree();
        held.SetDouble(0, 10);
        Agree();
        kernel.Assign(Tensor.From(KernelCheck.Values(shape, 3), shape));
        Agree();
    }
}
