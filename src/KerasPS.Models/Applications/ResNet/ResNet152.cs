namespace KerasPS.Applications;

/// <summary>ResNet of 152 layers, first form.</summary>
[KerasObject("ResNet152")]
public sealed class ResNet152 : ResNetV1
{
    /// <inheritdoc/>
    public override string DefaultName => "resnet152";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("resnet", "resnet152", "100835be76be38e30d865e96f2aaae62", "ee4c566cf9a93f14d82f913c2dc6dd0c");

    internal override int[] Blocks => [3, 8, 36, 3];
}
