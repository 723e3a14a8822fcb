namespace KerasPS.Applications;

/// <summary>EfficientNetV2 M, images of 480×480.</summary>
[KerasObject("EfficientNetV2M")]
public sealed class EfficientNetV2M : EfficientNetV2
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetv2-m";

    /// <inheritdoc/>
    public override int DefaultSize => 480;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/efficientnet_v2",
        "efficientnetv2-m.h5", "a3bf6aa3276309f4fc6a34aa114c95cd", "efficientnetv2-m_notop.h5", "1b8dc055df72dde80d614482840fe342");

    internal override Stage[] Stages { get; } =
    [
        new(3, 24, 24, 1, 1, true), new(5, 24, 48, 4, 2, true), new(5, 48, 80, 4, 2, true),
        new(7, 80, 160, 4, 2, false), new(14, 160, 176, 6, 1, false), new(18, 176, 304, 6, 2, false),
        new(5, 304, 512, 6, 1, false),
    ];
}
