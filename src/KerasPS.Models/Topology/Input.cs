namespace KerasPS;

/// <summary>The beginning of a functional model (Keras' <c>Input</c>).</summary>
public static class Input
{
    /// <summary>A symbolic value that stands for the data.</summary>
    /// <param name="shape">The shape of one sample, without the batch axis; unknown lengths are -1.</param>
    /// <param name="batchSize">The number of samples in a batch where it is fixed.</param>
    /// <param name="dtype">The element type.</param>
    /// <param name="name">The input's name.</param>
    public static SymbolicTensor Of(Shape shape, int? batchSize = null, DType dtype = DType.Float32, string? name = null) =>
        OfBatch(shape.Prepend(batchSize ?? Shape.Unknown), dtype, name);

    /// <summary>A symbolic value for float data of which one sample has these axis lengths.</summary>
    public static SymbolicTensor Of(params int[] dims) => Of(new Shape(dims));

    /// <summary>A symbolic value of a whole batch's shape.</summary>
    public static SymbolicTensor OfBatch(Shape batchShape, DType dtype = DType.Float32, string? name = null) =>
        new Layers.InputLayer
        {
            BatchShape = batchShape,
            DType = DTypePolicy.Parse(dtype.KerasName()),
            Name = name ?? "",
        }.Tensor;
}
