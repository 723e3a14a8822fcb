namespace KerasPS.Applications;

/// <summary>ResNet of 101 layers, first form.</summary>
[KerasObject("ResNet101")]
public sealed class ResNet101 : ResNetV1
{
    /// <inheritdoc/>
    public override string DefaultName => "resnet101";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("resnet", "resnet101", "f1aeb4b969a6efcfb50fad2f0c20cfc5", "88cf7a10940856eca736dc7b7e228a21");

    internal override int[] Blocks => [3, 4, 23, 3];
}
