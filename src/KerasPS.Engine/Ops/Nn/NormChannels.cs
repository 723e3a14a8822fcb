namespace KerasPS;

/// <summary>The statistics of a normalization with one mean and variance for each element of one axis.</summary>
internal sealed class NormChannels
{
    private readonly int inner;
    private readonly int count;

    public NormChannels(Shape shape, int axis)
    {
        count = shape[axis];
        inner = 1;
        for (var i = axis + 1; i < shape.Rank; i++) inner *= shape[i];
    }

    /// <summary>The channel of a row-major position.</summary>
    public int Of(int position) => position / inner % count;

    /// <summary>Fills mean and biased variance.</summary>
    public void Moments(double[] x, double[] mean, double[] variance)
    {
        var n = (double)x.Length / Math.Max(count, 1);
        for (var i = 0; i < x.Length; i++) mean[Of(i)] += x[i] / n;
        for (var i = 0; i < x.Length; i++) variance[Of(i)] += (x[i] - mean[Of(i)]) * (x[i] - mean[Of(i)]) / n;
    }

    /// <summary>One number a channel in a shape that broadcasts against <paramref name="x"/>.</summary>
    public static SymbolicTensor Align(SymbolicTensor perChannel, SymbolicTensor x, int axis)
    {
        if (axis == x.Shape.Rank - 1) return perChannel;
        var dims = new Dim[x.Shape.Rank];
        System.Array.Fill(dims, 1);
        dims[axis] = -1;
        return K.Reshape(perChannel, dims);
    }
}
