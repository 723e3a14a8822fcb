namespace KerasPS.Applications;

/// <summary>ResNet of 50 layers, second form.</summary>
[KerasObject("ResNet50V2")]
public sealed class ResNet50V2 : ResNetV2
{
    /// <inheritdoc/>
    public override string DefaultName => "resnet50v2";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("resnet", "resnet50v2", "3ef43a0b657b3be2300d5770ece849e0", "fac2f116257151a9d068a22e544a4917");

    internal override int[] Blocks => [3, 4, 6, 3];
}
