namespace KerasPS.Initializers;

/// <summary>Random values whose spread depends on how many inputs and outputs the weight connects.</summary>
public abstract class ScalingInitializer : RandomInitializer
{
    // The deviation of a standard normal distribution cut at ±2.
    private const double TruncatedDeviation = 0.87962566103423978;

    /// <summary>The axes whose product is the number of inputs; null: by the shape.</summary>
    [Option(Help = "Axes whose product is the number of inputs; by default by the shape.")]
    public int[]? InputAxes { get; init; }

    /// <summary>The axes whose product is the number of outputs; null: by the shape.</summary>
    [Option(Help = "Axes whose product is the number of outputs; by default by the shape.")]
    public int[]? OutputAxes { get; init; }

    /// <summary>How inputs and outputs are counted: Keras 1 had rules of its own.</summary>
    [Option(InputOnly = true, Help = "How inputs and outputs are counted.")]
    public FanRule FanRule { get; init; }

    /// <summary>Draws values of variance <paramref name="scale"/> / fan.</summary>
    protected void FillScaled(Span<float> values, Shape shape, HostRandom random, double scale, FanMode mode,
        Distribution distribution)
    {
        var (fanIn, fanOut) = InputAxes is { } ins && OutputAxes is { } outs
            ? (Product(shape, ins), Product(shape, outs))
            : Fans.Of(shape, FanRule);
        var fan = mode switch { FanMode.FanIn => fanIn, FanMode.FanOut => fanOut, _ => (fanIn + fanOut) / 2 };
        var variance = scale / Math.Max(1, fan);
        switch (distribution)
        {
            case Distribution.Uniform:
                var limit = Math.Sqrt(3 * variance);
                FillUniform(values, random, -limit, limit);
                break;
            case Distribution.UntruncatedNormal:
                FillNormal(values, random, 0, Math.Sqrt(variance), truncated: false);
                break;
            default:
                FillNormal(values, random, 0, Math.Sqrt(variance) / TruncatedDeviation, truncated: true);
                break;
        }
    }

    private static double Product(Shape shape, int[] axes) => axes.Aggregate(1.0, (product, axis) => product * shape[axis]);
}
