namespace KerasPS;

/// <summary>The session's defaults (Keras' <c>keras.json</c>): float type, fuzz factor and where images have their channels.</summary>
public static class KerasConfig
{
    /// <summary>The type of layers and variables made without one.</summary>
    public static DType FloatX { get; set; } = DType.Float32;

    /// <summary>The small number that keeps logarithms and divisions finite.</summary>
    public static double Epsilon { get; set; } = 1e-7;

    /// <summary>Where layers expect the channels of images unless they are told otherwise.</summary>
    public static DataFormat ImageDataFormat { get; set; } = DataFormat.ChannelsLast;
}
