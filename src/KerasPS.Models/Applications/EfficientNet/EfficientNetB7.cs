namespace KerasPS.Applications;

/// <summary>EfficientNet B7: width 2.0, depth 3.1, images of 600×600.</summary>
[KerasObject("EfficientNetB7")]
public sealed class EfficientNetB7 : EfficientNet
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetb7";

    /// <inheritdoc/>
    public override int DefaultSize => 600;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("keras-applications",
        "efficientnetb7.h5", "8c03f828fec3ef71311cd463b6759d99", "efficientnetb7_notop.h5", "cbcfe4450ddf6f3ad90b1b398090fe4a");

    internal override double Width => 2.0;

    internal override double Depth => 3.1;

    internal override double DropoutRate => 0.5;
}
