using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The next whole number above.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Ceil))]
internal readonly struct CeilVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Ceiling(x);
}
