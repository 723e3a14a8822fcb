namespace KerasPS.Applications;

/// <summary>The second form: normalization and activation stand before each convolution (He and others 2016).</summary>
public abstract class ResNetV2 : ResNet
{
    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = Stem(net, image, preactivation: true);
        for (var stage = 0; stage < 4; stage++)
            for (var block = 0; block < Blocks[stage]; block++)
                x = Block(net, x, 64 << stage, block == Blocks[stage] - 1 && stage < 3 ? 2 : 1, block == 0,
                    FormattableString.Invariant($"conv{stage + 2}_block{block + 1}"));
        return net.Relu(net.BatchNorm(x, "post_bn", Epsilon), "post_relu");
    }

    private static SymbolicTensor Block(Net net, SymbolicTensor x, int filters, int stride, bool project, string name)
    {
        var active = net.Relu(net.BatchNorm(x, name + "_preact_bn", Epsilon), name + "_preact_relu");
        var shortcut = project ? net.Conv(active, 4 * filters, 1, stride, name: name + "_0_conv")
            : stride > 1 ? net.MaxPool(x, 1, stride)
            : x;
        x = net.Conv(active, filters, 1, bias: false, name: name + "_1_conv");
        x = net.Relu(net.BatchNorm(x, name + "_1_bn", Epsilon), name + "_1_relu");
        x = net.Conv(net.Pad(x, 1, 1, name + "_2_pad"), filters, 3, stride, bias: false, name: name + "_2_conv");
        x = net.Relu(net.BatchNorm(x, name + "_2_bn", Epsilon), name + "_2_relu");
        return net.Add(shortcut, net.Conv(x, 4 * filters, 1, name: name + "_3_conv"), name + "_out");
    }
}
