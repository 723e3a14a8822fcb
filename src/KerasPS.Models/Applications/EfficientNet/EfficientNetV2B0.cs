namespace KerasPS.Applications;

/// <summary>EfficientNetV2 B0: width 1.0, depth 1.0, images of 224×224.</summary>
[KerasObject("EfficientNetV2B0")]
public sealed class EfficientNetV2B0 : EfficientNetV2B
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetv2-b0";

    /// <inheritdoc/>
    public override int DefaultSize => 224;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/efficientnet_v2",
        "efficientnetv2-b0.h5", "21ecbf6da12460d5c40bb2f29ceb2188", "efficientnetv2-b0_notop.h5", "893217f2bb855e2983157299931e43ff");

    internal override double Width => 1.0;

    internal override double Depth => 1.0;
}
