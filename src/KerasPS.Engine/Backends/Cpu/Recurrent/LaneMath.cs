using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The activations of the sequence ops on registers.</summary>
internal static class LaneMath<TLane> where TLane : struct, ILane<TLane>
{
    /// <summary>e^x: the whole part of x / ln 2 becomes the exponent, the rest a polynomial; about one unit in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Exp(TLane x)
    {
        // The second operand is what remains of NaN.
        x = TLane.Min(TLane.All(87f), TLane.Max(TLane.All(-87f), x));
        var n = TLane.Round(x * TLane.All(1.44269504f));
        var r = TLane.MultiplyAdd(n, TLane.All(-0.693359375f), x);
        r = TLane.MultiplyAdd(n, TLane.All(2.12194440e-4f), r);
        var p = TLane.All(1.9875691500e-4f);
        p = TLane.MultiplyAdd(p, r, TLane.All(1.3981999507e-3f));
        p = TLane.MultiplyAdd(p, r, TLane.All(8.3334519073e-3f));
        p = TLane.MultiplyAdd(p, r, TLane.All(4.1665795894e-2f));
        p = TLane.MultiplyAdd(p, r, TLane.All(1.6666665459e-1f));
        p = TLane.MultiplyAdd(p, r, TLane.All(5.0000001201e-1f));
        return TLane.MultiplyAdd(p, r * r, r + TLane.All(1f)) * TLane.PowerOfTwo(n);
    }

    /// <summary>1 / (1 + e^−x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sigmoid(TLane x) => TLane.All(1f) / (TLane.All(1f) + Exp(TLane.All(0f) - x));

    /// <summary>Near zero an odd polynomial, so that small values keep their relative accuracy; else 1 − 2 / (1 + e^2x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Tanh(TLane x)
    {
        var s = x * x;
        var p = TLane.All(-5.70498872745e-3f);
        p = TLane.MultiplyAdd(p, s, TLane.All(2.06390887954e-2f));
        p = TLane.MultiplyAdd(p, s, TLane.All(-5.37397155531e-2f));
        p = TLane.MultiplyAdd(p, s, TLane.All(1.33314422036e-1f));
        p = TLane.MultiplyAdd(p, s, TLane.All(-3.33332819422e-1f));
        var near = TLane.MultiplyAdd(p * s, x, x);
        var far = TLane.All(1f) - TLane.All(2f) / (TLane.All(1f) + Exp(x + x));
        return TLane.WhereGreater(TLane.Abs(x), TLane.All(0.625f), far, near);
    }

    /// <summary>The value of an activation.</summary>
    public static TLane Apply(CellActivation activation, TLane x)
    {
        var (zero, one) = (TLane.All(0f), TLane.All(1f));
        return activation switch
        {
            CellActivation.Tanh => Tanh(x),
            CellActivation.Sigmoid => Sigmoid(x),
            CellActivation.HardSigmoidFifth => Clip(TLane.MultiplyAdd(x, TLane.All(0.2f), TLane.All(0.5f)), zero, one),
            CellActivation.HardSigmoid => Clip(TLane.MultiplyAdd(x, TLane.All(1f / 6), TLane.All(0.5f)), zero, one),
            CellActivation.Relu => TLane.Max(zero, x),
            CellActivation.Softsign => x / (one + TLane.Abs(x)),
            CellActivation.Softplus => Softplus(x),
            CellActivation.Elu => TLane.WhereGreater(x, zero, x, Exp(TLane.Min(zero, x)) - one),
            CellActivation.Selu => TLane.All(1.05070099f)
                * TLane.WhereGreater(x, zero, x, TLane.All(1.67326324f) * (Exp(TLane.Min(zero, x)) - one)),
            CellActivation.Exponential => Exp(x),
            CellActivation.HardTanh => Clip(x, TLane.All(-1f), one),
            _ => x,
        };
    }

    /// <summary>The derivative of an activation where its value is y.</summary>
    public static TLane Derivative(CellActivation activation, TLane y)
    {
        var (zero, one) = (TLane.All(0f), TLane.All(1f));
        return activation switch
        {
            CellActivation.Tanh => one - y * y,
            CellActivation.Sigmoid => y * (one - y),
            CellActivation.HardSigmoidFifth => Between(y, zero, one, 0.2f),
            CellActivation.HardSigmoid => Between(y, zero, one, 1f / 6),
            CellActivation.Relu => TLane.WhereGreater(y, zero, one, zero),
            CellActivation.Softsign => (one - TLane.Abs(y)) * (one - TLane.Abs(y)),
            CellActivation.Softplus => one - Exp(zero - y),
            CellActivation.Elu => TLane.WhereGreater(y, zero, one, y + one),
            CellActivation.Selu =>
                TLane.WhereGreater(y, zero, TLane.All(1.05070099f), y + TLane.All(1.75809934f)),
            CellActivation.Exponential => y,
            CellActivation.HardTanh => Between(y, TLane.All(-1f), one, 1f),
            _ => one,
        };
    }

    private static TLane Clip(TLane x, TLane low, TLane high) => TLane.Min(high, TLane.Max(low, x));

    private static TLane Between(TLane y, TLane low, TLane high, float slope) => TLane.WhereGreater(y, low,
        TLane.WhereGreater(high, y, TLane.All(slope), TLane.All(0f)), TLane.All(0f));

    // max(x, 0) + ln(1 + t) with t = e^−|x| in (0, 1]: 2·artanh(s), s = t / (2 + t) ≤ 1/3, by its series.
    private static TLane Softplus(TLane x)
    {
        var t = Exp(TLane.All(0f) - TLane.Abs(x));
        var s = t / (TLane.All(2f) + t);
        var q = s * s;
        var p = TLane.All(1f / 13);
        for (var odd = 11; odd >= 1; odd -= 2) p = TLane.MultiplyAdd(p, q, TLane.All(1f / odd));
        return TLane.MultiplyAdd(p + p, s, TLane.Max(TLane.All(0f), x));
    }
}
