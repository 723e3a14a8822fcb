namespace KerasPS;

internal static partial class KerasOperations
{
    public static SymbolicTensor Eye(int N, int? M = null, int k = 0, DType dtype = DType.Float32)
    {
        var eye = new Tensor(new(N, M ?? N), dtype);
        for (var i = 0; i < N; i++)
            if (i + k >= 0 && i + k < (M ?? N)) eye.SetDouble((long)i * (M ?? N) + i + k, 1);
        return K.Constant(eye);
    }

    public static SymbolicTensor Identity(int n, DType dtype = DType.Float32) => Eye(n, dtype: dtype);

    public static SymbolicTensor Tri(int N, int? M = null, int k = 0, DType dtype = DType.Float32) => K.Tril(Full([N, M ?? N], 1, dtype), k);

    public static SymbolicTensor Zeros(int[] shape, DType dtype = DType.Float32) => Full(shape, 0, dtype);

    public static SymbolicTensor Ones(int[] shape, DType dtype = DType.Float32) => Full(shape, 1, dtype);

    public static SymbolicTensor Full(int[] shape, double fill_value, DType dtype = DType.Float32)
    {
        var full = new Tensor(new(shape), dtype);
        for (long i = 0; i < full.Size; i++) full.SetDouble(i, fill_value);
        return K.Constant(full);
    }

    public static SymbolicTensor FullLike(SymbolicTensor x, SymbolicTensor fill_value) => K.ZerosLike(x) + K.Cast(fill_value, x.DType);

    public static SymbolicTensor Linspace(double start, double stop, int num = 50, bool endpoint = true) => Row(num, i => start + (stop - start) * i / Math.Max(1, endpoint ? num - 1 : num));

    public static SymbolicTensor Logspace(double start, double stop, int num = 50, bool endpoint = true, double @base = 10) =>
        Row(num, i => Math.Pow(@base, start + (stop - start) * i / Math.Max(1, endpoint ? num - 1 : num)));

    public static SymbolicTensor Geomspace(double start, double stop, int num = 50, bool endpoint = true) =>
        Row(num, i => start * Math.Pow(stop / start, (double)i / Math.Max(1, endpoint ? num - 1 : num)));

    public static SymbolicTensor Arange(double start, double? stop = null, double step = 1, DType? dtype = null)
    {
        var (first, end) = stop is { } last ? (start, last) : (0, start);
        var whole = first % 1 == 0 && end % 1 == 0 && step % 1 == 0;
        return K.Arange(first, end, step, dtype ?? (whole ? DType.Int32 : DType.Float32));
    }

    public static SymbolicTensor Bartlett(int x) => Row(x, i => x == 1 ? 1 : 1 - Math.Abs(2.0 * i / (x - 1) - 1));

    public static SymbolicTensor Hamming(int x) => Row(x, i => x == 1 ? 1 : 0.54 - 0.46 * Math.Cos(2 * Math.PI * i / (x - 1)));

    public static SymbolicTensor Hanning(int x) => Row(x, i => x == 1 ? 1 : 0.5 - 0.5 * Math.Cos(2 * Math.PI * i / (x - 1)));

    public static SymbolicTensor Blackman(int x) =>
        Row(x, i => x == 1 ? 1 : 0.42 - 0.5 * Math.Cos(2 * Math.PI * i / (x - 1)) + 0.08 * Math.Cos(4 * Math.PI * i / (x - 1)));

    private static SymbolicTensor Row(int count, Func<int, double> value) => K.Constant(Tensor.From([.. Enumerable.Range(0, count).Select(i => (float)value(i))]));
}
