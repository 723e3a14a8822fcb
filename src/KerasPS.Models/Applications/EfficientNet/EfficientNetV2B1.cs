namespace KerasPS.Applications;

/// <summary>EfficientNetV2 B1: width 1.0, depth 1.1, images of 240×240.</summary>
[KerasObject("EfficientNetV2B1")]
public sealed class EfficientNetV2B1 : EfficientNetV2B
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetv2-b1";

    /// <inheritdoc/>
    public override int DefaultSize => 240;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/efficientnet_v2",
        "efficientnetv2-b1.h5", "069f0534ff22adf035c89e2d9547a9dc", "efficientnetv2-b1_notop.h5", "0e80663031ca32d657f9caa404b6ec37");

    internal override double Width => 1.0;

    internal override double Depth => 1.1;
}
