namespace KerasPS.Applications;

/// <summary>DenseNet of 169 layers.</summary>
[KerasObject("DenseNet169")]
public sealed class DenseNet169 : DenseNet
{
    /// <inheritdoc/>
    public override string DefaultName => "densenet169";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("densenet", "densenet169", "d699b8f76981ab1b30698df4c175e90b", "b8c4d4c20dd625c148057b9ff1c1176b");

    internal override int[] Blocks => [6, 12, 32, 32];
}
