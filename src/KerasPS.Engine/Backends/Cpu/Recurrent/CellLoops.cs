using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>Loops that several cells share.</summary>
internal static unsafe class CellLoops<TLane> where TLane : struct, ILane<TLane>
{
    /// <summary>saved = activation(x + z), element by element.</summary>
    public static void Activate(CellActivation activation, float* x, float* z, float* saved, int count)
    {
        if (activation == CellActivation.Sigmoid) Activate(default(SigmoidFunction), x, z, saved, count);
        else if (activation == CellActivation.Tanh) Activate(default(TanhFunction), x, z, saved, count);
        else Activate(new AnyFunction(activation), x, z, saved, count);
    }

    private static void Activate<F>(F function, float* x, float* z, float* saved, int count) where F : struct, ICellFunction =>
        Activate<F, Lane1>(function, x, z, saved, Activate<F, TLane>(function, x, z, saved, 0, count), count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Activate<F, T>(F function, float* x, float* z, float* saved, int i, int count)
        where F : struct, ICellFunction where T : struct, ILane<T>
    {
        for (; i + T.Width <= count; i += T.Width) function.Apply(T.Load(x + i) + T.Load(z + i)).Store(saved + i);
        return i;
    }

    /// <summary>sums = the sums of the columns of a matrix, rows in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumColumns(float* matrix, nint step, int rows, int columns, float* sums)
    {
        var j = 0;
        for (; j + TLane.Width <= columns; j += TLane.Width)
        {
            var sum = TLane.All(0);
            for (nint row = 0; row < rows; row++) sum += TLane.Load(matrix + row * step + j);
            sum.Store(sums + j);
        }
        for (; j < columns; j++)
        {
            var sum = 0f;
            for (nint row = 0; row < rows; row++) sum += matrix[row * step + j];
            sums[j] = sum;
        }
    }
}
