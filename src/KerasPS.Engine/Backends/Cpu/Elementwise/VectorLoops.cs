using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// The loops that apply a function to a run of numbers: written once, compiled for each function, width and kind of
/// operand. The target may be one of the operands. What is left at the end is done with a masked vector.
/// </summary>
internal static unsafe class VectorLoops<S, V> where S : struct, ISimd<V> where V : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unary<F>(float* target, float* a, float* b, float* c, nint n) where F : struct, IVectorUnary
    {
        nint i = 0;
        for (; i + S.Width <= n; i += S.Width) S.Store(target + i, F.Apply<S, V>(S.Load(a + i)));
        if (i < n) S.StorePartial(target + i, F.Apply<S, V>(S.LoadPartial(a + i, (int)(n - i))), (int)(n - i));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Binary<F, A, B>(float* target, float* a, float* b, float* c, nint n)
        where F : struct, IVectorBinary
        where A : struct, IOperandMode
        where B : struct, IOperandMode
    {
        var x = A.IsScalar ? S.Create(*a) : S.Zero;
        var y = B.IsScalar ? S.Create(*b) : S.Zero;
        nint i = 0;
        for (; i + S.Width <= n; i += S.Width)
        {
            if (!A.IsScalar) x = S.Load(a + i);
            if (!B.IsScalar) y = S.Load(b + i);
            S.Store(target + i, F.Apply<S, V>(x, y));
        }
        if (i >= n) return;
        var rest = (int)(n - i);
        if (!A.IsScalar) x = S.LoadPartial(a + i, rest);
        if (!B.IsScalar) y = S.LoadPartial(b + i, rest);
        S.StorePartial(target + i, F.Apply<S, V>(x, y), rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Ternary<F, A, B, C>(float* target, float* a, float* b, float* c, nint n)
        where F : struct, IVectorTernary
        where A : struct, IOperandMode
        where B : struct, IOperandMode
        where C : struct, IOperandMode
    {
        var x = A.IsScalar ? S.Create(*a) : S.Zero;
        var y = B.IsScalar ? S.Create(*b) : S.Zero;
        var z = C.IsScalar ? S.Create(*c) : S.Zero;
        nint i = 0;
        for (; i + S.Width <= n; i += S.Width)
        {
            if (!A.IsScalar) x = S.Load(a + i);
            if (!B.IsScalar) y = S.Load(b + i);
            if (!C.IsScalar) z = S.Load(c + i);
            S.Store(target + i, F.Apply<S, V>(x, y, z));
        }
        if (i >= n) return;
        var rest = (int)(n - i);
        if (!A.IsScalar) x = S.LoadPartial(a + i, rest);
        if (!B.IsScalar) y = S.LoadPartial(b + i, rest);
        if (!C.IsScalar) z = S.LoadPartial(c + i, rest);
        S.StorePartial(target + i, F.Apply<S, V>(x, y, z), rest);
    }

    /// <summary>Repeats the number at a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(float* target, float* a, float* b, float* c, nint n)
    {
        var x = S.Create(*a);
        nint i = 0;
        for (; i + S.Width <= n; i += S.Width) S.Store(target + i, x);
        if (i < n) S.StorePartial(target + i, x, (int)(n - i));
    }
}
