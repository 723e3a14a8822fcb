using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The hyperbolic tangent.</summary>
internal readonly struct TanhFunction : ICellFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T x) where T : struct, ILane<T> => LaneMath<T>.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Derivative<T>(T y) where T : struct, ILane<T> => T.All(1f) - y * y;
}
