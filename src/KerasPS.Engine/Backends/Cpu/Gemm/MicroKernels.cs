namespace KerasPS.Cpu;

/// <summary>All micro-kernels of one vector width, by columns, layout and rows; each is compiled when first called.</summary>
internal static unsafe class MicroKernels<S, V> where S : struct, ISimd<V> where V : struct
{
    /// <summary>Rows of the largest tile: as many as leave registers for the row of B.</summary>
    public const int MaximumRows = 14;

    private static readonly nint[][] Table =
    [
        Make<OneVector, Packed>(), Make<TwoVectors, Packed>(), Make<PartOfOne, Packed>(), Make<PartOfTwo, Packed>(),
        Make<OneVector, Strided>(), Make<TwoVectors, Strided>(), Make<PartOfOne, Strided>(), Make<PartOfTwo, Strided>(),
    ];

    /// <summary>The kernel for a number of rows; the columns are given by how many vectors and whether the last is partial.</summary>
    public static delegate*<float*, float*, float*, MicroArguments*, void> Get(int rows, bool two, bool partial, bool packed) =>
        (delegate*<float*, float*, float*, MicroArguments*, void>)
        Table[(packed ? 0 : 4) + (partial ? 2 : 0) + (two ? 1 : 0)][rows - 1];

    private static nint[] Make<TColumns, TLayout>()
        where TColumns : struct, IMicroColumns
        where TLayout : struct, IMicroLayout =>
    [
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows1, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows2, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows3, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows4, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows5, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows6, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows7, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows8, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows9, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows10, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows11, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows12, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows13, TColumns, TLayout>,
        (nint)(delegate*<float*, float*, float*, MicroArguments*, void>)&MicroKernel.Run<S, V, Rows14, TColumns, TLayout>,
    ];
}
