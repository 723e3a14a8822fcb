namespace KerasPS.Applications;

/// <summary>DenseNet of 121 layers.</summary>
[KerasObject("DenseNet121")]
public sealed class DenseNet121 : DenseNet
{
    /// <inheritdoc/>
    public override string DefaultName => "densenet121";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("densenet", "densenet121", "9d60b8095a5708f2dcce2bca79d332c7", "30ee3e1110167f948a6b9946edeeb738");

    internal override int[] Blocks => [6, 12, 24, 16];
}
