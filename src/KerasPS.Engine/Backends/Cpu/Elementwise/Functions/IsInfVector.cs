using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where x is infinite.</summary>
[VectorForm(typeof(KerasPS.Elementwise.IsInf))]
internal readonly struct IsInfVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.And(S.Create(1), S.Equal(S.Abs(x), S.Create(float.PositiveInfinity)));
}
