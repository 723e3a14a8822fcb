namespace KerasPS.Applications;

/// <summary>ConvNeXt, size base.</summary>
[KerasObject("ConvNeXtBase")]
public sealed class ConvNeXtBase : ConvNeXt
{
    /// <inheritdoc/>
    public override string DefaultName => "convnext_base";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/convnext",
        "convnext_base.h5", "52cbb006d3dadd03f6e095a8ca1aca47aecdd75acb4bc74bce1f5c695d0086e6",
        "convnext_base_notop.h5", "40a20c5548a5e9202f69735ecc06c990e6b7c9d2de39f0361e27baeb24cb7c45");

    internal override int[] Depths => [3, 3, 27, 3];

    internal override int[] Dims => [128, 256, 512, 1024];
}
