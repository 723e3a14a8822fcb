namespace KerasPS.Applications;

/// <summary>ConvNeXt, size small.</summary>
[KerasObject("ConvNeXtSmall")]
public sealed class ConvNeXtSmall : ConvNeXt
{
    /// <inheritdoc/>
    public override string DefaultName => "convnext_small";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/convnext",
        "convnext_small.h5", "ce1277d8f1ee5a0ef0e171469089c18f5233860ceaf9b168049cb9263fd7483c",
        "convnext_small_notop.h5", "6fc8009faa2f00c1c1dfce59feea9b0745eb260a7dd11bee65c8e20843da6eab");

    internal override int[] Depths => [3, 3, 27, 3];

    internal override int[] Dims => [96, 192, 384, 768];
}
