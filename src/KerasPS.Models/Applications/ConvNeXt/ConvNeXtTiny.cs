namespace KerasPS.Applications;

/// <summary>ConvNeXt, size tiny.</summary>
[KerasObject("ConvNeXtTiny")]
public sealed class ConvNeXtTiny : ConvNeXt
{
    /// <inheritdoc/>
    public override string DefaultName => "convnext_tiny";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = new("tensorflow/keras-applications/convnext",
        "convnext_tiny.h5", "8ae6e78ce2933352b1ef4008e6dd2f17bc40771563877d156bc6426c7cf503ff",
        "convnext_tiny_notop.h5", "d547c096cabd03329d7be5562c5e14798aa39ed24b474157cef5e85ab9e49ef1");

    internal override int[] Depths => [3, 3, 9, 3];

    internal override int[] Dims => [96, 192, 384, 768];
}
