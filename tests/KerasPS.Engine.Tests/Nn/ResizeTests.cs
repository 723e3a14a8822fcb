using Xunit;

namespace KerasPS.Tests.Nn;

public class ResizeTests
{
    [Theory]
    [InlineData(ResizeMethod.Nearest, false)]
    [InlineData(ResizeMethod.Bilinear, false)]
    [InlineData(ResizeMethod.Bilinear, true)]
    [InlineData(ResizeMethod.Bicubic, false)]
    [InlineData(ResizeMethod.Bicubic, true)]
    [InlineData(ResizeMethod.Lanczos3, true)]
    [InlineData(ResizeMethod.Lanczos5, false)]
    [InlineData(ResizeMethod.Area, false)]
    public void Gradients_equal_differences(ResizeMethod method, bool antialias)
    {
        GradientCheck.Check(x => K.Resize(x[0], [7, 3], method, antialias), 1, new Shape(2, 4, 5, 2));
        GradientCheck.Check(x => K.Resize(x[0], [3, 9], method, antialias, false), 2, new Shape(1, 7, 4, 2));
    }

    [Fact]
    public void Constants_stay_constant()
    {
        foreach (var method in Enum.GetValues<ResizeMethod>())
            foreach (var length in new[] { 3, 5, 11 })
            {
                var x = K.Placeholder(new(1, 5, 1), DType.Float64);
                foreach (var value in GradientCheck.Run(K.Resize(x, [length], method), [x], [[2, 2, 2, 2, 2]]))
                    Assert.Equal(2, value, 12);
            }
    }

    [Fact]
    public void The_two_rules_of_bilinear_differ()
    {
        var x = K.Placeholder(new(1, 2, 1), DType.Float64);
        Assert.Equal([0, 0.25, 0.75, 1], GradientCheck.Run(K.UpSample(x, [2], ResizeMethod.Bilinear), [x], [[0, 1]]));
        Assert.Equal([0, 0.5, 1, 1], GradientCheck.Run(K.UpSample(x, [2], ResizeMethod.Bilinear, false), [x], [[0, 1]]));
    }
}
