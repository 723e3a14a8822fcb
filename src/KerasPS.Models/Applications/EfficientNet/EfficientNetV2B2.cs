namespace KerasPS.Applications;

/// <summary>EfficientNetV2 B2: width 1.1, depth 1.2, images of 260×260.</summary>
[KerasObject("EfficientNetV2B2")]
public sealed class EfficientNetV2B2 : EfficientNetV2B
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetv2-b2";

    /// <inheritdoc/>
    public override int DefaultSize => 260;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/efficientnet_v2",
        "efficientnetv2-b2.h5", "424e49f28180edbde1e94797771950a7", "efficientnetv2-b2_notop.h5", "1dfe2e7a5d45b6632553a8961ea609eb");

    internal override double Width => 1.1;

    internal override double Depth => 1.2;
}
