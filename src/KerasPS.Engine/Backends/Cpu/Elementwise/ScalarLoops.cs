using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The loops for functions without a vector form: one number after the other, by the definition in double precision.</summary>
internal static unsafe class ScalarLoops
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unary<F>(float* target, float* a, float* b, float* c, nint n) where F : struct, IUnaryFunction
    {
        for (nint i = 0; i < n; i++) target[i] = (float)F.Compute(a[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Binary<F, A, B>(float* target, float* a, float* b, float* c, nint n)
        where F : struct, IBinaryFunction
        where A : struct, IOperandMode
        where B : struct, IOperandMode
    {
        // A scalar operand may lie where the target is written.
        double x = *a, y = *b;
        for (nint i = 0; i < n; i++)
            target[i] = (float)F.Compute(A.IsScalar ? x : a[i], B.IsScalar ? y : b[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Ternary<F, A, B, C>(float* target, float* a, float* b, float* c, nint n)
        where F : struct, ITernaryFunction
        where A : struct, IOperandMode
        where B : struct, IOperandMode
        where C : struct, IOperandMode
    {
        double x = *a, y = *b, z = *c;
        for (nint i = 0; i < n; i++)
            target[i] = (float)F.Compute(A.IsScalar ? x : a[i], B.IsScalar ? y : b[i], C.IsScalar ? z : c[i]);
    }
}
