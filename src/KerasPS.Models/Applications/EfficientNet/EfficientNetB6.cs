namespace KerasPS.Applications;

/// <summary>EfficientNet B6: width 1.8, depth 2.6, images of 528×528.</summary>
[KerasObject("EfficientNetB6")]
public sealed class EfficientNetB6 : EfficientNet
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetb6";

    /// <inheritdoc/>
    public override int DefaultSize => 528;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("keras-applications",
        "efficientnetb6.h5", "165f6e37dce68623721b423839de8be5", "efficientnetb6_notop.h5", "9ecce42647a20130c1f39a5d4cb75743");

    internal override double Width => 1.8;

    internal override double Depth => 2.6;

    internal override double DropoutRate => 0.5;
}
