using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>A whole vector register.</summary>
internal readonly unsafe struct Lane<S, V>(V value) : ILane<Lane<S, V>> where S : struct, ISimd<V> where V : struct
{
    private readonly V value = value;

    public static int Width => S.Width;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> Load(float* source) => new(S.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> All(float value) => new(S.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* target) => S.Store(target, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> operator +(Lane<S, V> a, Lane<S, V> b) => new(S.Add(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> operator -(Lane<S, V> a, Lane<S, V> b) => new(S.Subtract(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> operator *(Lane<S, V> a, Lane<S, V> b) => new(S.Multiply(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> operator /(Lane<S, V> a, Lane<S, V> b) => new(S.Divide(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> MultiplyAdd(Lane<S, V> a, Lane<S, V> b, Lane<S, V> c) => new(S.Fma(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> Min(Lane<S, V> a, Lane<S, V> b) => new(S.Min(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> Max(Lane<S, V> a, Lane<S, V> b) => new(S.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> Abs(Lane<S, V> a) => new(S.Abs(a.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> Round(Lane<S, V> a) => new(S.Round(a.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> PowerOfTwo(Lane<S, V> exponent) =>
        new(S.ShiftLeft(S.AddInt(S.ToInt(exponent.value), S.CreateInt(127)), 23));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane<S, V> WhereGreater(Lane<S, V> a, Lane<S, V> b, Lane<S, V> x, Lane<S, V> y) =>
        new(S.Select(S.Less(b.value, a.value), x.value, y.value));
}
