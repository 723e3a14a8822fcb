namespace KerasPS.Applications;

/// <summary>DenseNet of 201 layers.</summary>
[KerasObject("DenseNet201")]
public sealed class DenseNet201 : DenseNet
{
    /// <inheritdoc/>
    public override string DefaultName => "densenet201";

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("densenet", "densenet201", "1ceb130c1ea1b78c3bf6114dbdfd8807", "c13680b51ded0fb44dff2d8f86ac8bb1");

    internal override int[] Blocks => [6, 12, 48, 32];
}
