namespace KerasPS.Applications;

/// <summary>Every layer sees all feature maps before it in its block (Huang and others 2016).</summary>
public abstract class DenseNet : Application
{
    private const double Epsilon = 1.001e-5;

    internal abstract int[] Blocks { get; }

    /// <inheritdoc/>
    public override PreprocessMode Preprocess => PreprocessMode.Torch;

    internal override (string? Average, string? Max) PoolNames => ("avg_pool", "max_pool");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = net.Conv(net.Pad(image, 3, 3), 64, 7, 2, bias: false, name: "conv1_conv");
        x = net.Relu(net.BatchNorm(x, "conv1_bn", Epsilon), "conv1_relu");
        x = net.MaxPool(net.Pad(x, 1, 1), 3, 2, name: "pool1");
        for (var stage = 0; stage < Blocks.Length; stage++)
        {
            var name = FormattableString.Invariant($"conv{stage + 2}");
            for (var i = 1; i <= Blocks[stage]; i++) x = Grow(net, x, FormattableString.Invariant($"{name}_block{i}"));
            if (stage < Blocks.Length - 1) x = Transition(net, x, FormattableString.Invariant($"pool{stage + 2}"));
        }
        return net.Relu(net.BatchNorm(x, "bn", Epsilon), "relu");
    }

    private static SymbolicTensor Grow(Net net, SymbolicTensor x, string name)
    {
        var y = net.Relu(net.BatchNorm(x, name + "_0_bn", Epsilon), name + "_0_relu");
        y = net.Conv(y, 4 * 32, 1, bias: false, name: name + "_1_conv");
        y = net.Relu(net.BatchNorm(y, name + "_1_bn", Epsilon), name + "_1_relu");
        y = net.Conv(y, 32, 3, padding: "same", bias: false, name: name + "_2_conv");
        return net.Concat([x, y], name + "_concat");
    }

    private static SymbolicTensor Transition(Net net, SymbolicTensor x, string name)
    {
        x = net.Relu(net.BatchNorm(x, name + "_bn", Epsilon), name + "_relu");
        x = net.Conv(x, net.Channels(x) / 2, 1, bias: false, name: name + "_conv");
        return net.AveragePool(x, 2, 2, name: name + "_pool");
    }
}
