namespace KerasPS.Applications;

/// <summary>ResNet of 152 layers, second form.</summary>
[KerasObject("ResNet152V2")]
public sealed class ResNet152V2 : ResNetV2
{
    /// <inheritdoc/>
    public override string DefaultName => "resnet152v2";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("resnet", "resnet152v2", "a49b44d1979771252814e80f8ec446f9", "ed17cf2e0169df9d443503ef94b23b33");

    internal override int[] Blocks => [3, 8, 36, 3];
}
