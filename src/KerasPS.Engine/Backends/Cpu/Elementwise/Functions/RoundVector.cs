using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The nearest whole number, ties to even.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Round))]
internal readonly struct RoundVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Round(x);
}
