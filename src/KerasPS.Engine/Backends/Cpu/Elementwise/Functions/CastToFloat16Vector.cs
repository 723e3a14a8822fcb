using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Rounds to half precision, ties to even; beyond its range to infinity.</summary>
[VectorForm(typeof(KerasPS.Elementwise.CastToFloat16))]
internal readonly struct CastToFloat16Vector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        var odd = S.And(S.ShiftRight(x, 13), S.CreateInt(1));
        var normal = S.And(S.AddInt(S.AddInt(x, S.CreateInt(0xFFF)), odd), S.CreateInt(unchecked((int)0xFFFFE000)));
        var sign = S.And(x, S.Create(-0f));
        var size = S.Abs(x);
        // Below 2^-14 the steps are 2^-24: adding 0.75 makes the adder round to them.
        var small = S.Or(S.Subtract(S.Add(size, S.Create(0.75f)), S.Create(0.75f)), sign);
        var result = S.Select(S.Less(size, S.Create(6.103515625e-5f)), small, normal);
        result = S.Select(S.LessOrEqual(S.Create(65520), size), S.Or(S.Create(float.PositiveInfinity), sign), result);
        return S.Select(S.Equal(x, x), result, x);
    }
}
