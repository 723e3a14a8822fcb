namespace KerasPS.Applications;

/// <summary>EfficientNet B0: width 1.0, depth 1.0, images of 224×224.</summary>
[KerasObject("EfficientNetB0")]
public sealed class EfficientNetB0 : EfficientNet
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetb0";

    /// <inheritdoc/>
    public override int DefaultSize => 224;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("keras-applications",
        "efficientnetb0.h5", "902e53a9f72be733fc0bcb005b3ebbac", "efficientnetb0_notop.h5", "50bc09e76180e00e4465e1a485ddc09d");

    internal override double Width => 1.0;

    internal override double Depth => 1.0;

    internal override double DropoutRate => 0.2;
}
