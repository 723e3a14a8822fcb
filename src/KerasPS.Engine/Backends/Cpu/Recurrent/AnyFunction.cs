using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Whatever activation is asked for, by a call a register.</summary>
internal readonly struct AnyFunction(CellActivation activation) : ICellFunction
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public T Apply<T>(T x) where T : struct, ILane<T> => LaneMath<T>.Apply(activation, x);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public T Derivative<T>(T y) where T : struct, ILane<T> => LaneMath<T>.Derivative(activation, y);
}
