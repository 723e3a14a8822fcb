namespace KerasPS.Applications;

/// <summary>The first form: each convolution is followed by its normalization, the sum by the activation.</summary>
public abstract class ResNetV1 : ResNet
{
    /// <inheritdoc/>
    public override PreprocessMode Preprocess => PreprocessMode.Caffe;

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = Stem(net, image, preactivation: false);
        for (var stage = 0; stage < 4; stage++)
            for (var block = 0; block < Blocks[stage]; block++)
                x = Block(net, x, 64 << stage, block == 0 && stage > 0 ? 2 : 1, block == 0, FormattableString.Invariant($"conv{stage + 2}_block{block + 1}"));
        return x;
    }

    private static SymbolicTensor Block(Net net, SymbolicTensor x, int filters, int stride, bool project, string name)
    {
        var shortcut = project
            ? net.BatchNorm(net.Conv(x, 4 * filters, 1, stride, name: name + "_0_conv"), name + "_0_bn", Epsilon)
            : x;
        x = net.BatchNorm(net.Conv(x, filters, 1, stride, name: name + "_1_conv"), name + "_1_bn", Epsilon);
        x = net.Relu(x, name + "_1_relu");
        x = net.BatchNorm(net.Conv(x, filters, 3, padding: "same", name: name + "_2_conv"), name + "_2_bn", Epsilon);
        x = net.Relu(x, name + "_2_relu");
        x = net.BatchNorm(net.Conv(x, 4 * filters, 1, name: name + "_3_conv"), name + "_3_bn", Epsilon);
        return net.Relu(net.Add(shortcut, x, name + "_add"), name + "_out");
    }
}
