namespace KerasPS.Applications;

/// <summary>ResNet of 50 layers, first form; by option the network that Keras 1 or Keras 2 had under this name.</summary>
[KerasObject("ResNet50")]
public sealed class ResNet50 : ResNetV1
{
    /// <summary>Whose network is built: their layers, order and published weights differ.</summary>
    [Option(Min = 1, Max = 3, Help = "The Keras whose network of this name is built, 1, 2 or 3: layers, order and published weights differ.")]
    public int KerasVersion { get; init; } = 3;

    /// <inheritdoc/>
    public override string DefaultName => "resnet50";

    /// <inheritdoc/>
    public override int MinimumSize => KerasVersion == 1 ? 197 : 32;

    /// <inheritdoc/>
    public override WeightsFile Published => KerasVersion == 3
        ? WeightsFile.Kernels("resnet", "resnet50", "2cb95161c43110f7111970584f804107", "4d473c1dd8becc155b73f8504c6f6626")
        : WeightsFile.Early("v0.2", "resnet50_weights_tf_dim_ordering_tf_kernels.h5", "a7b3fe01876f51b976af0dea6bc144eb",
            "resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5", "a268eb855778b3df3c7506639542a6af");

    internal override int[] Blocks => [3, 4, 6, 3];

    internal override (string? Average, string? Max) PoolNames => KerasVersion == 3 ? base.PoolNames : (null, null);

    internal override SymbolicTensor Features(Net net, SymbolicTensor image) =>
        KerasVersion == 3 ? base.Features(net, image) : EarlyResNet.Features(net, image, Blocks, KerasVersion);

    internal override SymbolicTensor Top(Net net, SymbolicTensor x) =>
        KerasVersion == 3 ? base.Top(net, x) : EarlyResNet.Top(net, x, Classes, ClassifierActivation, KerasVersion);
}
