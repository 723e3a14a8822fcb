namespace KerasPS;

/// <summary>The session's defaults (Keras' <c>keras.json</c>): float type, fuzz factor and where images have their channels.</summary>
public static class KerasConfig
{
    private static DType floatX = DType.Float32;
    private static double epsilon = 1e-7;

    /// <summary>The type of layers and variables made without one.</summary>
    public static DType FloatX
    {
        get => floatX;
        set => floatX = value.IsFloating() ? value : throw new KerasException("FloatXInvalid",
            $"The default float type cannot be {value.KerasName()}; expected float16, bfloat16, float32 or float64.");
    }

    /// <summary>The small number that keeps logarithms and divisions finite.</summary>
    public static double Epsilon
    {
        get => epsilon;
        set => epsilon = value > 0 ? value : throw new KerasException("EpsilonInvalid", FormattableString.Invariant(
            $"Epsilon cannot be {value}; expected a small positive number."));
    }

    /// <summary>Where layers expect the channels of images unless they are told otherwise.</summary>
    public static DataFormat ImageDataFormat { get; set; } = DataFormat.ChannelsLast;
}
