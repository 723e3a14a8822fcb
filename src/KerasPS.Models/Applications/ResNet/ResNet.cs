namespace KerasPS.Applications;

/// <summary>
/// Residual networks with bottleneck blocks (He and others 2015), names and order of the files published since Keras 2.3's
/// <c>resnet</c> module.
/// </summary>
public abstract class ResNet : Application
{
    internal const double Epsilon = 1.001e-5;

    /// <summary>Blocks of each of the four stages.</summary>
    internal abstract int[] Blocks { get; }

    internal override (string? Average, string? Max) PoolNames => ("avg_pool", "max_pool");

    internal static SymbolicTensor Stem(Net net, SymbolicTensor x, bool preactivation)
    {
        x = net.Pad(x, 3, 3, "conv1_pad");
        x = net.Conv(x, 64, 7, 2, name: "conv1_conv");
        if (!preactivation) x = net.Relu(net.BatchNorm(x, "conv1_bn", Epsilon), "conv1_relu");
        x = net.Pad(x, 1, 1, "pool1_pad");
        return net.MaxPool(x, 3, 2, name: "pool1_pool");
    }
}
