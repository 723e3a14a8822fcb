namespace KerasPS;

/// <summary>The settings of a session (Keras' <c>keras.json</c> and the backend's set_ functions).</summary>
public static class KerasConfig
{
    private static DType floatX = DType.Float32;
    private static double epsilon = 1e-7;
    private static string imageDataFormat = "channels_last";

    /// <summary>The default float type of variables and placeholders.</summary>
    public static DType FloatX
    {
        get => floatX;
        set => floatX = value.IsFloating() ? value : throw new KerasException("FloatXInvalid",
            $"The default float type cannot be {value.KerasName()}; expected float16, bfloat16, float32 or float64.");
    }

    /// <summary>The small number that keeps divisions and logarithms away from 0.</summary>
    public static double Epsilon
    {
        get => epsilon;
        set => epsilon = value > 0 ? value : throw new KerasException("EpsilonInvalid", FormattableString.Invariant(
            $"Epsilon cannot be {value}; expected a small positive number."));
    }

    /// <summary>The default place of the channels: <c>channels_last</c> or <c>channels_first</c> (Keras 1: tf, th).</summary>
    public static string ImageDataFormat
    {
        get => imageDataFormat;
        set => imageDataFormat = K.IsChannelsFirst(value) ? "channels_first" : "channels_last";
    }

    /// <summary>The settings as they are at the start.</summary>
    public static void Reset()
    {
        floatX = DType.Float32;
        epsilon = 1e-7;
        imageDataFormat = "channels_last";
    }
}
