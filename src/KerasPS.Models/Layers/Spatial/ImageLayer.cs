namespace KerasPS;

/// <summary>A spatial layer that can be told where the channels stand.</summary>
public abstract class ImageLayer : SpatialLayer
{
    /// <summary>Where the channels stand.</summary>
    [Option(Aliases = ["dim_ordering"], Help = "Where the channels stand: channels_last or channels_first.")]
    public DataFormat? DataFormat { get => format; init => format = value ?? KerasConfig.ImageDataFormat; }

    /// <inheritdoc/>
    protected override bool ChannelsFirst => format == KerasPS.DataFormat.ChannelsFirst;

    private readonly DataFormat format = KerasConfig.ImageDataFormat;
}
