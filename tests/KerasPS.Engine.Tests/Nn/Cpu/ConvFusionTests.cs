using KerasPS.Cpu;
using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

public class ConvFusionTests
{
    [Theory]
    [InlineData(false, true, false, ConvActivation.Relu, 40)]
    [InlineData(true, true, true, ConvActivation.Relu, 32)]
    [InlineData(true, false, true, ConvActivation.None, 7)]
    [InlineData(true, true, false, ConvActivation.Relu6, 16)]
    public void Fused_kernels_equal_the_definition(bool scale, bool bias, bool residual, ConvActivation activation, int filters)
    {
        ConvOptions options = new(new([1, 2]), SpatialPadding.Same, new([1, 1]));
        List<Shape> shapes = [new(2, 7, 9, 5), new(3, 3, 5, filters)];
        if (scale) shapes.Add(new(filters));
        if (bias) shapes.Add(new(filters));
        if (residual) shapes.Add(new(2, 7, 5, filters));
        KernelCheck.Check(new FusedConvOp(options, scale, bias, residual, activation), 1, [.. shapes]);
        if (residual) return;
        ConvOptions depthwise = new(new([1, 1]), SpatialPadding.Same, new([1, 1]), filters);
        shapes[0] = new(2, 7, 9, filters);
        shapes[1] = new(3, 3, 1, filters);
        KernelCheck.Check(new FusedConvOp(depthwise, scale, bias, false, activation), 2, [.. shapes]);
    }

    [Fact]
    public void A_residual_block_becomes_three_convolutions()
    {
        var x = K.Placeholder(new(2, 8, 8, 16));
        var y = Relu(Normalized(Convolution(x, 1)));
        y = Relu(Normalized(Convolution(y, 2)) + Normalized(Convolution(x, 3)));
        using var function = new Function([x], [y], null, new CpuBackend());
        var plan = function.Prepare([x.Shape]);
        var text = plan.ToString()!;
        Assert.Equal(3, text.Split("FusedConv").Length - 1);
        var value = Tensor.From(KernelCheck.Values(x.Shape, 5), x.Shape);
        using var reference = new Function([x], [y], null, new ReferenceBackend());
        Assert.Equal(reference.Invoke(value)[0].ToDoubles(), function.Invoke(value)[0].ToDoubles(), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void Zeros_around_and_relu6_become_part_of_the_convolution(int groups)
    {
        var x = K.Placeholder(new(2, 8, 8, 16));
        var kernel = Weight(new(3, 3, 16 / groups, 16), 3);
        var padded = K.Pad(x, [(0, 0), (0, 1), (1, 2), (0, 0)]);
        var y = (groups == 1 ? K.Conv(padded, kernel, [2]) : K.DepthwiseConv(padded, K.Reshape(kernel, 3, 3, 16, 1), [2])) + Weight(new(16), 4);
        y = K.Where(K.Less(y, 6), K.Relu(y), 6);
        using var function = new Function([x], [y], null, new CpuBackend());
        var text = function.Prepare([x.Shape]).ToString()!;
        Assert.DoesNotContain("PadOp", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Select", text, StringComparison.Ordinal);
        var value = Tensor.From(KernelCheck.Values(x.Shape, 5), x.Shape);
        using var reference = new Function([x], [y], null, new ReferenceBackend());
        Assert.Equal(reference.Invoke(value)[0].ToDoubles(), function.Invoke(value)[0].ToDoubles(), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void A_value_that_others_read_is_not_swallowed()
    {
        var x = K.Placeholder(new(2, 8, 8, 16));
        var sums = Convolution(x, 1);
        SymbolicTensor[] outputs = [Relu(sums), sums * 2];
        var value = Tensor.From(KernelCheck.Values(x.Shape, 5), x.Shape);
        using var function = new Function([x], outputs, null, new CpuBackend());
        using var reference = new Function([x], outputs, null, new ReferenceBackend());
        var (actual, expected) = (function.Invoke(value), reference.Invoke(value));
        for (var i = 0; i < 2; i++)
            Assert.Equal(expected[i].ToDoubles(), actual[i].ToDoubles(), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    private static SymbolicTensor Relu(SymbolicTensor x) => K.Relu(x);

    private static SymbolicTensor Convolution(SymbolicTensor x, int seed) =>
        K.Conv(x, Weight(new(3, 3, 16, 16), seed), padding: "same") + Weight(new(16), seed + 100).Read;

    private static SymbolicTensor Normalized(SymbolicTensor x)
    {
        var variance = Weight(new(16), 7);
        for (var i = 0; i < 16; i++) variance.Value.SetDouble(i, 0.5 + i);
        return K.BatchNormalization(x, Weight(new(16), 8), variance, Weight(new(16), 9), Weight(new(16), 10));
    }

    private static Variable Weight(Shape shape, int seed)
    {
        var variable = new Variable("w", shape);
        variable.Assign(Tensor.From(KernelCheck.Values(shape, seed), shape));
        return variable;
    }
}
