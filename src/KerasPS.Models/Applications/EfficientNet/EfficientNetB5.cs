namespace KerasPS.Applications;

/// <summary>EfficientNet B5: width 1.6, depth 2.2, images of 456×456.</summary>
[KerasObject("EfficientNetB5")]
public sealed class EfficientNetB5 : EfficientNet
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetb5";

    /// <inheritdoc/>
    public override int DefaultSize => 456;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("keras-applications",
        "efficientnetb5.h5", "ace28f2a6363774853a83a0b21b9421a", "efficientnetb5_notop.h5", "38879255a25d3c92d5e44e04ae6cec6f");

    internal override double Width => 1.6;

    internal override double Depth => 2.2;

    internal override double DropoutRate => 0.4;
}
