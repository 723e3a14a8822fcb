namespace KerasPS;

/// <summary>
/// The backend functions of Keras (<c>keras.backend</c>, <c>keras.ops</c>): each builds nodes of a symbolic graph.
/// From a script: <c>[KerasPS.K]::Sum($x, 1)</c>.
/// </summary>
public static partial class K
{
    private static int placeholders;

    /// <summary>A value given when a function runs.</summary>
    public static SymbolicTensor Placeholder(Shape shape, DType dtype = DType.Float32, string? name = null)
    {
        // A script's $null comes as null, whatever the signature says.
        if (shape is null) throw new KerasException("ShapeMissing", "Placeholder: give a shape, for example (None, 3) as an array of $null and 3; a vector of any length is @(-1).");
        var value = Node.Create(new PlaceholderOp(new(shape, dtype), Interlocked.Increment(ref placeholders))).Outputs[0];
        value.Name = name;
        return value;
    }

    /// <summary>A fixed tensor.</summary>
    public static SymbolicTensor Constant(Tensor value) => Node.Create(new ConstantOp(value, value.DType)).Outputs[0];

    /// <summary>A fixed number.</summary>
    public static SymbolicTensor Constant(double value, DType dtype = DType.Float32) =>
        Node.Create(new ConstantOp(Tensor.From([value], Shape.Scalar), dtype)).Outputs[0];

    /// <summary>Ones in the shape of a value.</summary>
    public static SymbolicTensor OnesLike(SymbolicTensor x) => BroadcastLike(Constant(1, x.DType), x);

    /// <summary>Zeros in the shape of a value.</summary>
    public static SymbolicTensor ZerosLike(SymbolicTensor x) => BroadcastLike(Constant(0, x.DType), x);

    /// <summary>A shape filled with a number.</summary>
    public static SymbolicTensor Fill(Dim[] dims, double value, DType dtype = DType.Float32) =>
        dims.Length == 0 ? Constant(value, dtype) : BroadcastTo(Constant(value, dtype), dims);

    /// <summary>The numbers 0, 1, … up to a length.</summary>
    public static SymbolicTensor Arange(Dim length, DType dtype = DType.Int32)
    {
        var inputs = new List<SymbolicTensor>();
        var specs = DimSpec.From([length], inputs);
        return Node.Create(new RangeOp(specs[0], dtype), [.. inputs]).Outputs[0];
    }

    /// <summary>The numbers from start up to, but not including, stop.</summary>
    public static SymbolicTensor Arange(double start, double stop, double step = 1, DType dtype = DType.Int32)
    {
        var count = Math.Max(0, (int)Math.Ceiling((stop - start) / step));
        return Constant(Tensor.From([.. Enumerable.Range(0, count).Select(i => start + i * step)]).Cast(dtype));
    }

    /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
    public static SymbolicTensor Eye(int rows, int? columns = null, DType dtype = DType.Float32)
    {
        var eye = new Tensor(new(rows, columns ?? rows), dtype);
        for (var i = 0; i < Math.Min(rows, columns ?? rows); i++) eye.SetDouble((long)i * (columns ?? rows) + i, 1);
        return Constant(eye);
    }
}
