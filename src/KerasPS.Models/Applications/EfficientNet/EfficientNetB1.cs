namespace KerasPS.Applications;

/// <summary>EfficientNet B1: width 1.0, depth 1.1, images of 240×240.</summary>
[KerasObject("EfficientNetB1")]
public sealed class EfficientNetB1 : EfficientNet
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetb1";

    /// <inheritdoc/>
    public override int DefaultSize => 240;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("keras-applications",
        "efficientnetb1.h5", "1d254153d4ab51201f1646940f018540", "efficientnetb1_notop.h5", "74c4e6b3e1f6a1eea24c589628592432");

    internal override double Width => 1.0;

    internal override double Depth => 1.1;

    internal override double DropoutRate => 0.2;
}
