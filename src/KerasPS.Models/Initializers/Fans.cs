namespace KerasPS.Initializers;

/// <summary>How many inputs and outputs a weight connects.</summary>
internal static class Fans
{
    /// <summary>
    /// (in, out) of a matrix; of a convolution kernel (…k, in, out) each times the kernel's size; of a vector its length twice.
    /// </summary>
    public static (double In, double Out) Of(Shape shape, FanRule rule = FanRule.Keras)
    {
        if (rule != FanRule.Keras && shape.Rank != 2) return Keras1(shape, rule == FanRule.Keras1Th);
        if (shape.Rank == 0) return (1, 1);
        if (shape.Rank == 1) return (shape[0], shape[0]);
        var receptive = Product(shape, 0, shape.Rank - 2);
        return (shape[-2] * receptive, shape[-1] * receptive);
    }

    // Kernels of four or five axes; everything else counts as the square root of its size, both ways. Keras 1 took the
    // first two axes alone as the size of a three-dimensional kernel (…, in, out), and its models depend on that.
    private static (double In, double Out) Keras1(Shape shape, bool outFirst)
    {
        if (shape.Rank is not (4 or 5))
        {
            var side = Math.Sqrt(Product(shape, 0, shape.Rank));
            return (side, side);
        }
        if (!outFirst)
        {
            var size = Product(shape, 0, 2);
            return (shape[-2] * size, shape[-1] * size);
        }
        var kernel = Product(shape, 2, shape.Rank);
        return (shape[1] * kernel, shape[0] * kernel);
    }

    private static double Product(Shape shape, int from, int to)
    {
        double product = 1;
        for (var axis = from; axis < to; axis++) product *= shape[axis];
        return product;
    }
}
