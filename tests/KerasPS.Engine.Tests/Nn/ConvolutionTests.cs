using Xunit;

namespace KerasPS.Tests.Nn;

public class ConvolutionTests
{
    [Theory]
    [InlineData("valid", 1, 1, 1)]
    [InlineData("same", 1, 1, 1)]
    [InlineData("same", 2, 1, 2)]
    [InlineData("valid", 2, 2, 1)]
    [InlineData("same", 1, 2, 2)]
    [InlineData("valid", 5, 1, 1)]
    public void Gradients_equal_differences(string padding, int stride, int dilation, int groups)
    {
        GradientCheck.Check(x => K.Conv(x[0], x[1], [stride], padding, [dilation], groups), 1,
            new Shape(2, 9, 4), new Shape(3, 4 / groups, 2));
        GradientCheck.Check(x => K.Conv(x[0], x[1], [stride, 1], padding, [dilation, 1], groups), 2,
            new Shape(2, 7, 6, 2), new Shape(3, 2, 2 / groups, 4));
        GradientCheck.Check(x => K.Conv(x[0], x[1], [1, stride, 1], padding, [dilation, 1, 1], groups), 3,
            new Shape(1, 5, 4, 3, 2), new Shape(2, 3, 1, 2 / groups, 2));
    }

    [Fact]
    public void Causal_and_anchored_padding_have_gradients()
    {
        GradientCheck.Check(x => K.Conv(x[0], x[1], [2], SpatialPadding.Causal, [2]), 4, new Shape(2, 9, 2), new Shape(3, 2, 3));
        GradientCheck.Check(x => K.Conv(x[0], x[1], [2, 2], SpatialPadding.Anchored(1, 2)), 5,
            new Shape(1, 6, 7, 2), new Shape(2, 4, 2, 3));
        GradientCheck.Check(x => K.Conv(x[0], x[1], [1, 2], SpatialPadding.Explicit([2, 0], [1, 3])), 6,
            new Shape(1, 4, 5, 2), new Shape(3, 2, 2, 3));
    }

    [Theory]
    [InlineData("valid", 2, -1, 3)]
    [InlineData("same", 2, -1, 3)]
    [InlineData("same", 2, 0, 4)]
    [InlineData("same", 3, 1, 2)]
    [InlineData("valid", 3, 2, 2)]
    [InlineData("valid", 4, -1, 2)]
    public void Transposed_gradients_equal_differences(string padding, int stride, int outputPadding, int size)
    {
        int[]? extra = outputPadding < 0 ? null : [outputPadding, 0];
        GradientCheck.Check(x => K.ConvTranspose(x[0], x[1], [stride, 1], padding, extra), 7,
            new Shape(2, 4, 3, 2), new Shape(size, 2, 3, 2));
    }

    [Theory]
    [InlineData("valid", 2, 3, -1, 9)]
    [InlineData("same", 2, 3, -1, 8)]
    [InlineData("same", 2, 4, 0, 6)]
    [InlineData("same", 2, 3, 1, 8)]
    [InlineData("valid", 2, 3, 1, 10)]
    [InlineData("valid", 4, 2, -1, 16)]
    public void Transposed_lengths_follow_keras(string padding, int stride, int size, int outputPadding, int expected)
    {
        var x = K.Placeholder(new(-1, 4, 2));
        var k = K.Placeholder(new(size, 5, 2));
        var y = K.ConvTranspose(x, k, [stride], padding, outputPadding < 0 ? null : [outputPadding]);
        Assert.Equal(new Shape(-1, expected, 5), y.Shape);
    }

    [Fact]
    public void Unknown_lengths_stay_unknown()
    {
        var x = K.Placeholder(new(-1, -1, 28, 3));
        var k = K.Placeholder(new(3, 3, 3, 8));
        Assert.Equal(new Shape(-1, -1, 14, 8), K.Conv(x, k, [2], "same").Shape);
    }

    [Fact]
    public void Same_puts_the_surplus_at_the_end_and_causal_all_in_front()
    {
        double[] x = [1, 2, 3, 4], k = [10, 1];
        Assert.Equal([12, 23, 34, 40], Line(x, k, SpatialPadding.Same));
        Assert.Equal([1, 12, 23, 34], Line(x, k, SpatialPadding.Causal));
        Assert.Equal([1, 12, 23, 34], Line(x, k, SpatialPadding.Anchored(1)));
    }

    [Fact]
    public void A_window_that_does_not_fit_and_channels_that_differ_are_told()
    {
        var x = K.Placeholder(new(1, 2, 2, 3));
        Assert.Equal("WindowTooLarge", Assert.Throws<KerasException>(() => K.Conv(x, K.Placeholder(new(3, 3, 3, 1)))).ErrorId);
        Assert.Throws<ShapeMismatchException>(() => K.Conv(x, K.Placeholder(new(1, 1, 4, 1))));
    }

    [Fact]
    public void Patches_have_gradients()
    {
        GradientCheck.Check(x => K.ExtractPatches(x[0], [3, 2], [2, 1], "same"), 8, new Shape(2, 5, 4, 2));
        GradientCheck.Check(x => K.ExtractPatches(x[0], [3], [1], "valid", [2]), 9, new Shape(2, 7, 2));
    }

    private static double[] Line(double[] x, double[] k, SpatialPadding padding)
    {
        SymbolicTensor[] inputs = [K.Placeholder(new(1, x.Length, 1), DType.Float64), K.Placeholder(new(k.Length, 1, 1), DType.Float64)];
        return GradientCheck.Run(K.Conv(inputs[0], inputs[1], [1], padding), inputs, [x, k]);
    }
}
