namespace KerasPS.Applications;

/// <summary>VGG with 19 weight layers; 143,667,240 weights.</summary>
[KerasObject("VGG19")]
public sealed class Vgg19 : Vgg
{
    /// <inheritdoc/>
    public override string DefaultName => "vgg19";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("vgg19", "vgg19", "cbe5617147190e668d6c5d5026f83318", "253f8cb515780f3b799900260a226db6");

    internal override int Depth => 4;
}
