namespace KerasPS.Applications;

/// <summary>ConvNeXt, size large.</summary>
[KerasObject("ConvNeXtLarge")]
public sealed class ConvNeXtLarge : ConvNeXt
{
    /// <inheritdoc/>
    public override string DefaultName => "convnext_large";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/convnext",
        "convnext_large.h5", "070c5ed9ed289581e477741d3b34beffa920db8cf590899d6d2c67fba2a198a6",
        "convnext_large_notop.h5", "96f02b6f0753d4f543261bc9d09bed650f24dd6bc02ddde3066135b63d23a1cd");

    internal override int[] Depths => [3, 3, 27, 3];

    internal override int[] Dims => [192, 384, 768, 1536];
}
