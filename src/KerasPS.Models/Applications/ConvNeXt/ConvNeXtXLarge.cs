namespace KerasPS.Applications;

/// <summary>ConvNeXt, size xlarge.</summary>
[KerasObject("ConvNeXtXLarge")]
public sealed class ConvNeXtXLarge : ConvNeXt
{
    /// <inheritdoc/>
    public override string DefaultName => "convnext_xlarge";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/convnext",
        "convnext_xlarge.h5", "c1f5ccab661354fc3a79a10fa99af82f0fbf10ec65cb894a3ae0815f17a889ee",
        "convnext_xlarge_notop.h5", "de3f8a54174130e0cecdc71583354753d557fcf1f4487331558e2a16ba0cfe05");

    internal override int[] Depths => [3, 3, 27, 3];

    internal override int[] Dims => [256, 512, 1024, 2048];
}
