namespace KerasPS.Applications;

/// <summary>ResNet of 101 layers, second form.</summary>
[KerasObject("ResNet101V2")]
public sealed class ResNet101V2 : ResNetV2
{
    /// <inheritdoc/>
    public override string DefaultName => "resnet101v2";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("resnet", "resnet101v2", "6343647c601c52e1368623803854d971", "c0ed64b8031c3730f411d2eb4eea35b5");

    internal override int[] Blocks => [3, 4, 23, 3];
}
