namespace KerasPS;

/// <summary>Where the channels stand among the axes of images and the like.</summary>
public enum DataFormat
{
    /// <summary>After the spatial axes: (batch, height, width, channels).</summary>
    [OlderName("tf")]
    ChannelsLast,
    /// <summary>Before the spatial axes: (batch, channels, height, width).</summary>
    [OlderName("th")]
    ChannelsFirst,
}
