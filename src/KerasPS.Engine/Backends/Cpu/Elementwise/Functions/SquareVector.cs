using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>x².</summary>
[VectorForm(typeof(KerasPS.Elementwise.Square))]
internal readonly struct SquareVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Multiply(x, x);
}
