using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>x itself: casts that single precision does not see.</summary>
[VectorForm(typeof(KerasPS.Elementwise.Identity))]
[VectorForm(typeof(KerasPS.Elementwise.StopGradient))]
[VectorForm(typeof(KerasPS.Elementwise.CastToFloat32))]
internal readonly struct IdentityVector : IVectorUnary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<S, V>(V x) where S : struct, ISimd<V> where V : struct =>
        x;
}
