namespace KerasPS.Applications;

/// <summary>EfficientNet B2: width 1.1, depth 1.2, images of 260×260.</summary>
[KerasObject("EfficientNetB2")]
public sealed class EfficientNetB2 : EfficientNet
{
    /// <inheritdoc/>
    public override string DefaultName => "efficientnetb2";

    /// <inheritdoc/>
    public override int DefaultSize => 260;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("keras-applications",
        "efficientnetb2.h5", "b15cce36ff4dcbd00b6dd88e7857a6ad", "efficientnetb2_notop.h5", "111f8e2ac8aa800a7a99e3239f7bfb39");

    internal override double Width => 1.1;

    internal override double Depth => 1.2;

    internal override double DropoutRate => 0.3;
}
