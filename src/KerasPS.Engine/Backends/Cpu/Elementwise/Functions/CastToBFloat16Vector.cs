using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Rounds to the upper half of a single, ties to even.</summary>
[VectorForm(typeof(KerasPS.Elementwise.CastToBFloat16))]
internal readonly struct CastToBFloat16Vector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct
    {
        var odd = S.And(S.ShiftRight(x, 16), S.CreateInt(1));
        var rounded = S.And(S.AddInt(S.AddInt(x, S.CreateInt(0x7FFF)), odd), S.CreateInt(unchecked((int)0xFFFF0000)));
        return S.Select(S.Equal(x, x), rounded, x);
    }
}
