using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>1 where x is finite.</summary>
[VectorForm(typeof(KerasPS.Elementwise.IsFinite))]
internal readonly struct IsFiniteVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        S.And(S.Create(1), S.Less(S.Abs(x), S.Create(float.PositiveInfinity)));
}
