namespace KerasPS.Applications;

/// <summary>VGG with 16 weight layers; 138,357,544 weights.</summary>
[KerasObject("VGG16")]
public sealed class Vgg16 : Vgg
{
    /// <inheritdoc/>
    public override string DefaultName => "vgg16";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("vgg16", "vgg16", "64373286793e3c8b2b4e3219cbf3544b", "6d6bbae143d832006294945121d1f1fc");

    internal override int Depth => 3;
}
