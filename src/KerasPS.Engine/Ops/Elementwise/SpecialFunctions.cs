namespace KerasPS;

/// <summary>Functions that System.Math lacks, to double precision.</summary>
public static class SpecialFunctions
{
    /// <summary>ln(1 + x), exact near 0.</summary>
    public static double Log1p(double x)
    {
        // Kahan's correction: the rounding error of 1 + x cancels in the quotient.
        var sum = 1 + x;
        if (sum == 1) return x;
        return double.IsInfinity(sum) ? Math.Log(sum) : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>eˣ − 1, exact near 0.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) > 0.3) return Math.Exp(x) - 1;
        // The Taylor series: below 1e-17 of the first term after 16 terms.
        double term = x, sum = x;
        for (var n = 2; n < 18; n++) sum += term *= x / n;
        return sum;
    }

    /// <summary>The error function.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x)) return x;
        return Math.Abs(x) > 2 ? Math.Sign(x) * (1 - Tail(Math.Abs(x))) : Series(x);
    }

    /// <summary>1 − erf(x), exact for large x.</summary>
    public static double Erfc(double x)
    {
        if (double.IsNaN(x)) return x;
        return x > 2 ? Tail(x) : x < -2 ? 2 - Tail(-x) : 1 - Series(x);
    }

    /// <summary>The x with erf(x) = y.</summary>
    public static double Erfinv(double y)
    {
        if (double.IsNaN(y) || Math.Abs(y) > 1) return double.NaN;
        if (Math.Abs(y) == 1) return y * double.PositiveInfinity;
        // Winitzki's closed form is right to two digits; Halley's steps then triple the digits each.
        var log = Math.Log(1 - y * y);
        var half = 2 / (Math.PI * 0.147) + log / 2;
        var x = Math.Sign(y) * Math.Sqrt(Math.Sqrt(half * half - log / 0.147) - half);
        for (var step = 0; step < 4; step++)
        {
            // erfc keeps the digits that erf loses near ±1.
            var error = y >= 0 ? Erfc(x) - (1 - y) : 1 + y - Erfc(-x);
            var slope = 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x);
            var newton = error / slope;
            if (!double.IsFinite(newton)) break;
            x += newton / (1 - x * newton);
        }
        return x;
    }

    /// <summary>The modified Bessel function of the first kind: (x/2)ⁿ Σ (x²/4)ᵏ / (k! (k + n)!), all terms of one sign.</summary>
    public static double BesselI(int order, double x)
    {
        if (double.IsNaN(x)) return x;
        var (term, quarter) = (1.0, x * x / 4);
        for (var k = 1; k <= order; k++) term *= x / 2 / k;
        var sum = term;
        for (var k = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum) && double.IsFinite(sum); k++) sum += term *= quarter / ((double)k * (k + order));
        return sum;
    }

    // erf by its Maclaurin series with positive terms only: 2/√π · e^(-x²) · Σ 2ⁿ x^(2n+1) / (2n+1)!!
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (var n = 1; n < 100 && Math.Abs(term) > 1e-18 * Math.Abs(sum); n++) sum += term *= 2 * x * x / (2 * n + 1);
        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    // erfc for x > 2 by Laplace's continued fraction, evaluated from its far end.
    private static double Tail(double x)
    {
        if (x > 27) return 0;
        double fraction = 0;
        for (var n = 120; n > 0; n--) fraction = n / 2.0 / (x + fraction);
        return Math.Exp(-x * x) / Math.Sqrt(Math.PI) / (x + fraction);
    }
}
