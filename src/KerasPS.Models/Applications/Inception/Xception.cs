namespace KerasPS.Applications;

/// <summary>Depthwise separable convolutions with residual connections (Chollet 2016).</summary>
[KerasObject("Xception")]
public sealed class Xception : Application
{
    /// <inheritdoc/>
    public override string DefaultName => "xception";

    /// <inheritdoc/>
    public override int DefaultSize => 299;

    /// <inheritdoc/>
    public override int MinimumSize => 71;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } =
        WeightsFile.Kernels("xception", "xception", "0a58e3b7378bc2990ea3b43d5981f1f6", "b0042744bf5b25fce3cb969f33bebb97");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = net.Conv(image, 32, 3, 2, bias: false, name: "block1_conv1");
        x = net.Relu(net.BatchNorm(x, "block1_conv1_bn"), "block1_conv1_act");
        x = net.Conv(x, 64, 3, bias: false, name: "block1_conv2");
        x = net.Relu(net.BatchNorm(x, "block1_conv2_bn"), "block1_conv2_act");
        x = Reduce(net, x, 128, 128, 2);
        x = Reduce(net, x, 256, 256, 3);
        x = Reduce(net, x, 728, 728, 4);
        for (var block = 5; block <= 12; block++) x = Middle(net, x, block);
        x = Reduce(net, x, 728, 1024, 13);
        x = net.BatchNorm(net.Separable(x, 1536, 3, "same", "block14_sepconv1"), "block14_sepconv1_bn");
        x = net.Relu(x, "block14_sepconv1_act");
        x = net.BatchNorm(net.Separable(x, 2048, 3, "same", "block14_sepconv2"), "block14_sepconv2_bn");
        return net.Relu(x, "block14_sepconv2_act");
    }

    private static SymbolicTensor Reduce(Net net, SymbolicTensor x, int first, int second, int block)
    {
        var name = FormattableString.Invariant($"block{block}");
        var residual = net.BatchNorm(net.Conv(x, second, 1, 2, "same", bias: false));
        // The entry block's input has been activated already.
        if (block > 2) x = net.Relu(x, name + "_sepconv1_act");
        x = net.BatchNorm(net.Separable(x, first, 3, "same", name + "_sepconv1"), name + "_sepconv1_bn");
        x = net.Relu(x, name + "_sepconv2_act");
        x = net.BatchNorm(net.Separable(x, second, 3, "same", name + "_sepconv2"), name + "_sepconv2_bn");
        return net.Add(net.MaxPool(x, 3, 2, "same", name + "_pool"), residual);
    }

    private static SymbolicTensor Middle(Net net, SymbolicTensor input, int block)
    {
        var x = input;
        for (var i = 1; i <= 3; i++)
        {
            var name = FormattableString.Invariant($"block{block}_sepconv{i}");
            x = net.Relu(x, name + "_act");
            x = net.BatchNorm(net.Separable(x, 728, 3, "same", name), name + "_bn");
        }
        return net.Add(x, input);
    }
}
