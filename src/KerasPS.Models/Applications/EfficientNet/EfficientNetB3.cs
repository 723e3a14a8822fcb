namespace KerasPS.Applications;

/// <summary>EfficientNet B3: width 1.2, depth 1.4, images of 300×300.</summary>
[KerasObject("EfficientNetB3")]
public sealed class EfficientNetB3 : EfficientNet
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetb3";

    /// <inheritdoc/>
    public override int DefaultSize => 300;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("keras-applications",
        "efficientnetb3.h5", "ffd1fdc53d0ce67064dc6a9c7960ede0", "efficientnetb3_notop.h5", "af6d107764bb5b1abb91932881670226");

    internal override double Width => 1.2;

    internal override double Depth => 1.4;

    internal override double DropoutRate => 0.3;
}
