using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>⌊a / b⌋.</summary>
[VectorForm(typeof(KerasPS.Elementwise.FloorDivide))]
internal readonly struct FloorDivideVector : IVectorBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : struct =>
        S.Floor(S.Divide(a, b));
}
