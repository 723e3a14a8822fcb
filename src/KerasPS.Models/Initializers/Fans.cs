namespace KerasPS.Initializers;

/// <summary>How many inputs and outputs a weight connects, by Keras' rule.</summary>
internal static class Fans
{
    /// <summary>
    /// (in, out) of a matrix; of a convolution kernel (…k, in, out) each times the kernel's size; of a vector its length twice.
    /// </summary>
    public static (double In, double Out) Of(Shape shape)
    {
        if (shape.Rank == 0) return (1, 1);
        if (shape.Rank == 1) return (shape[0], shape[0]);
        double receptive = 1;
        for (var i = 0; i < shape.Rank - 2; i++) receptive *= shape[i];
        return (shape[-2] * receptive, shape[-1] * receptive);
    }
}
