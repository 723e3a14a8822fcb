namespace KerasPS.Constraints;

/// <summary>
/// Makes square convolution kernels (size, size, in, out) constant on each ring around their centre, as tf.keras does:
/// the rings take the values of the kernel's diagonal.
/// </summary>
[KerasObject("RadialConstraint", Retired = true)]
public sealed class RadialConstraint : Constraint
{
    /// <inheritdoc/>
    public override SymbolicTensor Call(SymbolicTensor weight)
    {
        var shape = weight.Shape;
        if (shape.Rank != 4 || shape[0] != shape[1])
            throw new KerasException("ConstraintShape",
                $"RadialConstraint expected a kernel of shape (size, size, in, out); received {shape}.");
        var size = shape[0];
        var positions = new int[size * size];
        for (var row = 0; row < size; row++)
            for (var column = 0; column < size; column++)
                positions[row * size + column] = Diagonal(row, column, size) * (size + 1);
        var points = K.Reshape(weight, size * size, shape[2] * shape[3]);
        var picked = K.Gather(points, K.Constant(Tensor.From(positions)), 0);
        return K.Reshape(picked, size, size, shape[2], shape[3]);
    }

    // The place on the diagonal whose value the ring of (row, column) takes: the innermost ring that of the place before
    // the middle, the others those after it.
    private static int Diagonal(int row, int column, int size)
    {
        var half = size / 2;
        var even = size % 2 == 0;
        var ring = even
            ? Math.Max(Math.Max(half - 1 - row, row - half), Math.Max(half - 1 - column, column - half))
            : Math.Max(Math.Abs(row - half), Math.Abs(column - half));
        return ring == 0 ? Math.Max(half - 1, 0) : half + ring - (even ? 0 : 1);
    }
}
