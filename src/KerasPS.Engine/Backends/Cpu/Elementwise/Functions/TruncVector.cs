using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The whole part; what casts to integers do as well.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Trunc))]
[VectorForm(typeof(KerasPS.Elementwise.CastToInt32))]
[VectorForm(typeof(KerasPS.Elementwise.CastToInt64))]
internal readonly struct TruncVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.Truncate(x);
}
