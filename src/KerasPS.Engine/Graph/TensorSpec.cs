namespace KerasPS;

/// <summary>The shape and element type of a symbolic value.</summary>
public sealed record TensorSpec(Shape Shape, DType DType);
