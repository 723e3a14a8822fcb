using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The remainder with the sign of b.</summary>
[VectorForm(typeof(KerasPS.Elementwise.FloorMod))]
internal readonly struct FloorModVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.Subtract(a, S.Multiply(b, S.Floor(S.Divide(a, b))));
}
