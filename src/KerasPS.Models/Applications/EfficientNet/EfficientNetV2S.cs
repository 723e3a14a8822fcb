namespace KerasPS.Applications;

/// <summary>EfficientNetV2 S, images of 384×384.</summary>
[KerasObject("EfficientNetV2S")]
public sealed class EfficientNetV2S : EfficientNetV2
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetv2-s";

    /// <inheritdoc/>
    public override int DefaultSize => 384;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/efficientnet_v2",
        "efficientnetv2-s.h5", "e1d88a8495beba45748fedd0cecbe016", "efficientnetv2-s_notop.h5", "af0682fb74e8c54910f2d4393339c070");

    internal override Stage[] Stages { get; } =
    [
        new(2, 24, 24, 1, 1, true), new(4, 24, 48, 4, 2, true), new(4, 48, 64, 4, 2, true),
        new(6, 64, 128, 4, 2, false), new(9, 128, 160, 6, 1, false), new(15, 160, 256, 6, 2, false),
    ];
}
