namespace KerasPS.Applications;

/// <summary>EfficientNetV2 L, images of 480×480.</summary>
[KerasObject("EfficientNetV2L")]
public sealed class EfficientNetV2L : EfficientNetV2
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetv2-l";

    /// <inheritdoc/>
    public override int DefaultSize => 480;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/efficientnet_v2",
        "efficientnetv2-l.h5", "27e6d408b53c7ebc868fefa357689935", "efficientnetv2-l_notop.h5", "b0b66b5c863aef5b46e8608fe1711615");

    internal override Stage[] Stages { get; } =
    [
        new(4, 32, 32, 1, 1, true), new(7, 32, 64, 4, 2, true), new(7, 64, 96, 4, 2, true),
        new(10, 96, 192, 4, 2, false), new(19, 192, 224, 6, 1, false), new(25, 224, 384, 6, 2, false),
        new(7, 384, 640, 6, 1, false),
    ];
}
