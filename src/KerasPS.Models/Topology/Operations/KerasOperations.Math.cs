namespace KerasPS;

internal static partial class KerasOperations
{
    private static readonly double Ln2 = Math.Log(2);

    public static SymbolicTensor Exp2(SymbolicTensor x) => K.Exp(Float(x) * Ln2);

    public static SymbolicTensor Log2(SymbolicTensor x) => K.Log(Float(x)) / Ln2;

    public static SymbolicTensor Log10(SymbolicTensor x) => K.Log(Float(x)) / Math.Log(10);

    public static SymbolicTensor Fabs(SymbolicTensor x) => K.Abs(Float(x));

    public static SymbolicTensor Deg2rad(SymbolicTensor x) => Float(x) * (Math.PI / 180);

    public static SymbolicTensor Rad2deg(SymbolicTensor x) => Float(x) * (180 / Math.PI);

    public static SymbolicTensor Arctan2(SymbolicTensor x1, SymbolicTensor x2)
    {
        var (y, x) = (Float(x1), Float(x2));
        var half = K.Where(K.Less(y, 0), -Math.PI / 2, Math.PI / 2);
        var flat = K.Equal(x, 0);
        var angle = K.Atan(y / K.Where(flat, 1, x));
        var turned = K.Where(K.Less(x, 0), angle + half * 2, angle);
        return K.Where(flat, K.Where(K.Equal(y, 0), 0, half), turned);
    }

    public static SymbolicTensor Sinc(SymbolicTensor x)
    {
        var zero = K.Equal(x, 0);
        var angle = K.Where(zero, 1, Float(x) * Math.PI);
        return K.Where(zero, 1, K.Sin(angle) / angle);
    }

    public static SymbolicTensor Heaviside(SymbolicTensor x1, SymbolicTensor x2) => K.Where(K.Equal(x1, 0), x2, K.Where(K.Less(x1, 0), 0, 1));

    public static SymbolicTensor Hypot(SymbolicTensor x1, SymbolicTensor x2) => K.Sqrt(K.Square(Float(x1)) + K.Square(Float(x2)));

    public static SymbolicTensor Logaddexp(SymbolicTensor x1, SymbolicTensor x2) => K.Maximum(x1, x2) + K.Log1p(K.Exp(-K.Abs(x1 - x2)));

    public static SymbolicTensor Logaddexp2(SymbolicTensor x1, SymbolicTensor x2) => Logaddexp(x1 * Ln2, x2 * Ln2) / Ln2;

    public static SymbolicTensor Fmax(SymbolicTensor x1, SymbolicTensor x2) => K.Where(K.IsNan(x1), x2, K.Where(K.IsNan(x2), x1, K.Maximum(x1, x2)));

    public static SymbolicTensor Fmin(SymbolicTensor x1, SymbolicTensor x2) => K.Where(K.IsNan(x1), x2, K.Where(K.IsNan(x2), x1, K.Minimum(x1, x2)));

    public static SymbolicTensor Fmod(SymbolicTensor x1, SymbolicTensor x2) => x1 - K.Trunc(x1 / x2) * x2;

    public static SymbolicTensor DivideNoNan(SymbolicTensor x1, SymbolicTensor x2)
    {
        var zero = K.Equal(x2, 0);
        return K.Where(zero, 0, x1 / K.Where(zero, 1, x2));
    }

    public static SymbolicTensor Ldexp(SymbolicTensor x1, SymbolicTensor x2) => Float(x1) * Exp2(x2);

    public static SymbolicTensor Round(SymbolicTensor x, int decimals = 0) =>
        decimals == 0 ? K.Round(x) : K.Round(x * Math.Pow(10, decimals)) / Math.Pow(10, decimals);

    public static SymbolicTensor Signbit(SymbolicTensor x) => K.LogicalOr(K.Less(x, 0), K.Less(1 / x, 0));

    public static SymbolicTensor NanToNum(SymbolicTensor x, double nan = 0, double? posinf = null, double? neginf = null)
    {
        x = K.Where(K.IsNan(x), nan, x);
        x = K.Where(K.Equal(x, double.PositiveInfinity), posinf ?? float.MaxValue, x);
        return K.Where(K.Equal(x, double.NegativeInfinity), neginf ?? float.MinValue, x);
    }

    public static SymbolicTensor Isposinf(SymbolicTensor x) => K.LogicalAnd(K.IsInf(x), K.Greater(x, 0));

    public static SymbolicTensor Isneginf(SymbolicTensor x) => K.LogicalAnd(K.IsInf(x), K.Less(x, 0));

    public static SymbolicTensor Isclose(SymbolicTensor x1, SymbolicTensor x2, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false)
    {
        var near = K.LogicalOr(K.Equal(x1, x2), K.LessEqual(K.Abs(x1 - x2), K.Abs(x2) * rtol + atol));
        return equal_nan ? K.LogicalOr(near, K.LogicalAnd(K.IsNan(x1), K.IsNan(x2))) : near;
    }
}
