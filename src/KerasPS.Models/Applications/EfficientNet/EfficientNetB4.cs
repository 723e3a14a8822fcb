namespace KerasPS.Applications;

/// <summary>EfficientNet B4: width 1.4, depth 1.8, images of 380×380.</summary>
[KerasObject("EfficientNetB4")]
public sealed class EfficientNetB4 : EfficientNet
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetb4";

    /// <inheritdoc/>
    public override int DefaultSize => 380;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("keras-applications",
        "efficientnetb4.h5", "18c95ad55216b8f92d7e70b3a046e2fc", "efficientnetb4_notop.h5", "ebc24e6d6c33eaebbd558eafbeedf1ba");

    internal override double Width => 1.4;

    internal override double Depth => 1.8;

    internal override double DropoutRate => 0.4;
}
