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
}
