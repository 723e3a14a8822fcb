using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>a · b.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Multiply))]
internal readonly struct MultiplyVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.Multiply(a, b);
}
