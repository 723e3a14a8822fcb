using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The next whole number below.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Floor))]
internal readonly struct FloorVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Floor(x);
}
