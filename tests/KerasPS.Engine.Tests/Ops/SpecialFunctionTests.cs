namespace KerasPS.Engine.Tests.Ops;

public sealed class SpecialFunctionTests
{
    // Abramowitz and Stegun, table 7.1, and well-known constants.
    [Theory]
    [InlineData(0.5, 0.5204998778130465)]
    [InlineData(1, 0.8427007929497149)]
    [InlineData(2, 0.9953222650189527)]
    [InlineData(2.5, 0.9995930479825550)]
    [InlineData(-1, -0.8427007929497149)]
    public void Erf_has_fifteen_digits(double x, double expected)
    {
        Assert.Equal(expected, SpecialFunctions.Erf(x), 1e-14);
        Assert.Equal(1 - expected, SpecialFunctions.Erfc(x), 1e-14);
        Assert.Equal(x, SpecialFunctions.Erfinv(expected), 1e-11);
    }

    [Fact]
    public void Tails_keep_their_digits()
    {
        Assert.Equal(1, SpecialFunctions.Erfc(5) / 1.5374597944280349e-12, 12);
        Assert.Equal(1, SpecialFunctions.Log1p(1e-12) / 9.999999999995e-13, 12);
        Assert.Equal(1, SpecialFunctions.Expm1(1e-12) / 1.0000000000005e-12, 12);
        Assert.Equal(0.2, SpecialFunctions.Expm1(SpecialFunctions.Log1p(0.2)), 14);
        Assert.True(double.IsPositiveInfinity(SpecialFunctions.Erfinv(1)));
        Assert.True(double.IsNaN(SpecialFunctions.Erfinv(1.5)));
    }

    [Fact]
    public void Erfinv_inverts_erf_everywhere()
    {
        for (var y = -0.999; y < 1; y += 0.037)
            Assert.Equal(y, SpecialFunctions.Erf(SpecialFunctions.Erfinv(y)), 13);
    }

    // Abramowitz and Stegun, table 9.8.
    [Theory]
    [InlineData(0, 0.5, 1.0634833707413236)]
    [InlineData(0, -5, 27.239871823604442)]
    [InlineData(1, 0.5, 0.25789430539089632)]
    [InlineData(1, -5, -24.335642142450524)]
    public void Bessel_functions_have_fourteen_digits(int order, double x, double expected) =>
        Assert.Equal(1, SpecialFunctions.BesselI(order, x) / expected, 1e-14);

    [Fact]
    public void Whole_numbers_have_bits_and_divisors()
    {
        Assert.Equal(6, Elementwise.Gcd.Compute(-12, 18));
        Assert.Equal(-3, Elementwise.RightShift.Compute(-5, 1));
        Assert.Equal(20, Elementwise.LeftShift.Compute(5, 2));
        Assert.Equal(4, Elementwise.BitwiseAnd.Compute(12, 6));
        Assert.Equal(14, Elementwise.BitwiseOr.Compute(12, 6));
        Assert.Equal(10, Elementwise.BitwiseXor.Compute(12, 6));
    }
}
