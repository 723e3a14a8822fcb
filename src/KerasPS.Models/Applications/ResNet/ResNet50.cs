namespace KerasPS.Applications;

/// <summary>ResNet of 50 layers, first form.</summary>
[KerasObject("ResNet50")]
public sealed class ResNet50 : ResNetV1
{
    /// <inheritdoc/>
    public override string DefaultName => "resnet50";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("resnet", "resnet50", "2cb95161c43110f7111970584f804107", "4d473c1dd8becc155b73f8504c6f6626");

    internal override int[] Blocks => [3, 4, 6, 3];
}
