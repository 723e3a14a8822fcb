using System.Numerics.Tensors;

namespace KerasPS.Initializers;

/// <summary>
/// A random matrix with orthonormal rows or columns (Saxe and others 2013); a kernel of more axes is orthogonal as a
/// matrix of its last axis by the others.
/// </summary>
[KerasObject("Orthogonal", Aliases = ["OrthogonalInitializer"])]
public sealed class Orthogonal : RandomInitializer
{
    /// <summary>A factor of the matrix.</summary>
    [Option(Help = "Factor of the matrix.")]
    public double Gain { get; init; } = 1;

    /// <inheritdoc/>
    protected override void Fill(Span<float> values, Shape shape, HostRandom random)
    {
        if (shape.Rank < 2)
            throw new KerasException("InitializerShape", $"The initializer Orthogonal needs a weight of at least two axes; received shape {shape}. " +
                "Use GlorotUniform for a vector.");
        var columns = shape[-1];
        var rows = checked((int)(shape.Size / Math.Max(columns, 1)));
        var (count, length) = (Math.Min(rows, columns), Math.Max(rows, columns));
        var vectors = new double[count][];
        for (var i = 0; i < count; i++)
        {
            vectors[i] = new double[length];
            for (var j = 0; j < length; j++) vectors[i][j] = random.Normal(0, 1);
        }
        Orthonormalize(vectors);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                values[row * columns + column] = (float)(Gain * (rows < columns ? vectors[row][column] : vectors[column][row]));
    }

    // Gram and Schmidt, each vector twice against the earlier ones: orthogonal to rounding. It is the QR decomposition
    // with a positive diagonal of R, so the result is uniformly distributed.
    private static void Orthonormalize(double[][] vectors)
    {
        for (var i = 0; i < vectors.Length; i++)
        {
            var vector = vectors[i].AsSpan();
            for (var pass = 0; pass < 2; pass++)
                for (var k = 0; k < i; k++)
                {
                    ReadOnlySpan<double> other = vectors[k];
                    TensorPrimitives.MultiplyAdd(other, -TensorPrimitives.Dot(other, vector), vector, vector);
                }
            TensorPrimitives.Divide(vector, TensorPrimitives.Norm<double>(vector), vector);
        }
    }
}
