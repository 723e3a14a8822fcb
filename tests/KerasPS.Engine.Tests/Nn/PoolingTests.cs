using Xunit;

namespace KerasPS.Tests.Nn;

public class PoolingTests
{
    [Theory]
    [InlineData("valid", 2, 2)]
    [InlineData("same", 2, 2)]
    [InlineData("same", 3, 1)]
    [InlineData("valid", 3, 2)]
    public void Gradients_equal_differences(string padding, int size, int stride)
    {
        GradientCheck.Check(x => K.MaxPool(x[0], [size], [stride], padding), 1, new Shape(2, 7, 3));
        GradientCheck.Check(x => K.AveragePool(x[0], [size], [stride], padding), 2, new Shape(2, 7, 3));
        GradientCheck.Check(x => K.MaxPool(x[0], [size, 2], [stride, 1], padding), 3, new Shape(2, 5, 6, 2));
        GradientCheck.Check(x => K.AveragePool(x[0], [size, 2], [stride, 1], padding), 4, new Shape(2, 5, 6, 2));
        GradientCheck.Check(x => K.AveragePool(x[0], [2, size, 2], [1, stride, 2], padding), 5, new Shape(1, 3, 5, 4, 2));
    }

    [Fact]
    public void Adaptive_windows_cover_everything()
    {
        GradientCheck.Check(x => K.AdaptiveMaxPool(x[0], [3, 2]), 6, new Shape(2, 7, 5, 2));
        GradientCheck.Check(x => K.AdaptiveAveragePool(x[0], [3, 2]), 7, new Shape(2, 7, 5, 2));
        var x = K.Placeholder(new(1, 5, 1), DType.Float64);
        Assert.Equal([1.5, 3, 4.5], GradientCheck.Run(K.AdaptiveAveragePool(x, [3]), [x], [[1, 2, 3, 4, 5]]));
    }

    [Fact]
    public void Equal_maxima_send_the_gradient_to_the_first()
    {
        var x = K.Placeholder(new(1, 4, 1), DType.Float64);
        var dx = Gradients.Of(K.MaxPool(x, [2]), x)[0]!;
        Assert.Equal([1, 0, 0, 1], GradientCheck.Run(dx, [x], [[5, 5, 1, 2]]));
    }

    [Fact]
    public void Padding_neither_wins_nor_counts()
    {
        var x = K.Placeholder(new(1, 3, 1), DType.Float64);
        Assert.Equal([-1, -3], GradientCheck.Run(K.MaxPool(x, [2], [2], "same"), [x], [[-1, -2, -3]]));
        Assert.Equal([-1.5, -3], GradientCheck.Run(K.AveragePool(x, [2], [2], "same"), [x], [[-1, -2, -3]]));
        Assert.Equal([1, 2.5], GradientCheck.Run(K.AveragePool(x, [2], [2], SpatialPadding.Anchored(1)), [x], [[1, 2, 3]]));
    }
}
