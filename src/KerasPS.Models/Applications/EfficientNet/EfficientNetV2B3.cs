namespace KerasPS.Applications;

/// <summary>EfficientNetV2 B3: width 1.2, depth 1.4, images of 300×300.</summary>
[KerasObject("EfficientNetV2B3")]
public sealed class EfficientNetV2B3 : EfficientNetV2B
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetv2-b3";

    /// <inheritdoc/>
    public override int DefaultSize => 300;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/efficientnet_v2",
        "efficientnetv2-b3.h5", "1f1fc43bd98a6e4fd8fdfd551e02c7a0", "efficientnetv2-b3_notop.h5", "f6abf7b5849ac99a89b50dd3fd532856");

    internal override double Width => 1.2;

    internal override double Depth => 1.4;
}
