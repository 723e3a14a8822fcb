namespace KerasPS;

public static partial class K
{
    /// <summary>The lengths of the axes as a value that is known when a plan is made.</summary>
    public static SymbolicTensor ShapeOf(SymbolicTensor x)
    {
        if (x.Shape.Rank == 0) return Constant(new Tensor(new(0), DType.Int32));
        return Stack([.. Enumerable.Range(0, x.Shape.Rank).Select(axis =>
            Cast(SizeOf(x, [axis]), DType.Int32))]);
    }

    /// <summary>The lengths of the axes; null where not known yet.</summary>
    public static int?[] IntShape(SymbolicTensor x) => [.. x.Shape.ToArray().Select(d => d < 0 ? (int?)null : d)];

    /// <summary>The lengths of a variable's axes.</summary>
    public static int[] GetVariableShape(Variable variable) => variable.Shape.ToArray();

    /// <summary>The number of axes.</summary>
    public static int NDim(SymbolicTensor x) => x.Shape.Rank;

    /// <summary>The element type by its Keras name.</summary>
    public static string DTypeOf(SymbolicTensor x) => x.DType.KerasName();

    /// <summary>The number of elements of a variable.</summary>
    public static long CountParams(SymbolicTensor x) => x.Shape.Size;

    /// <summary>Whether a value came from a layer or an input of a model.</summary>
    public static bool IsKerasTensor(object value) => value is SymbolicTensor { History: not null };

    /// <summary>Whether a value is sparse: never, all values here are dense.</summary>
    public static bool IsSparse(object value) => false;

    /// <summary>A dense value in the place of a sparse one: the value itself.</summary>
    public static SymbolicTensor ToDense(SymbolicTensor x) => x;

    /// <summary>Whether a value is symbolic.</summary>
    public static bool IsTensor(object value) => value is SymbolicTensor or KerasPS.Variable;

    /// <summary>x itself; its values are handed to <see cref="PrintOp.Printed"/> whenever it is computed.</summary>
    public static SymbolicTensor PrintTensor(SymbolicTensor x, string message = "") =>
        Node.Create(new PrintOp(message), x).Outputs[0];
}
