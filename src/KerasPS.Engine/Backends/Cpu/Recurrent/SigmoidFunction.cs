using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The logistic function.</summary>
internal readonly struct SigmoidFunction : ICellFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T x) where T : struct, ILane<T> => LaneMath<T>.Sigmoid(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Derivative<T>(T y) where T : struct, ILane<T> => y * (T.All(1f) - y);
}
