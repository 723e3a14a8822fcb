using System.Globalization;

namespace KerasPS.Applications;

/// <summary>The ResNet50 of Keras 1 and 2: names by stage and branch, and the shortcut's layers behind those of the third convolution.</summary>
internal static class EarlyResNet
{
    public static SymbolicTensor Features(Net net, SymbolicTensor image, int[] blocks, int version)
    {
        var x = net.Conv(net.Pad(image, 3, 3, version == 1 ? null : "conv1_pad"), 64, 7, 2, name: "conv1");
        x = net.Relu(net.BatchNorm(x, "bn_conv1"));
        // Keras 1 pools without padding, so that its maps have one row and column less.
        if (version > 1) x = net.Pad(x, 1, 1, "pool1_pad");
        x = net.MaxPool(x, 3, 2);
        for (var stage = 0; stage < 4; stage++)
            for (var block = 0; block < blocks[stage]; block++)
                x = Block(net, x, 64 << stage, block == 0 && stage > 0 ? 2 : 1, block == 0, (stage + 2).ToString(CultureInfo.InvariantCulture) + Net.Letter(block));
        return version == 1 ? net.AveragePool(x, 7, 7, name: "avg_pool") : x;
    }

    public static SymbolicTensor Top(Net net, SymbolicTensor x, int classes, Activation? activation, int version) =>
        net.Dense(version == 1 ? net.Apply("Flatten", [x]) : net.GlobalAverage(x, "avg_pool"), classes, activation, "fc1000");

    private static SymbolicTensor Block(Net net, SymbolicTensor input, int filters, int stride, bool project, string name)
    {
        var (conv, norm) = ("res" + name + "_branch", "bn" + name + "_branch");
        var x = net.Relu(net.BatchNorm(net.Conv(input, filters, 1, stride, name: conv + "2a"), norm + "2a"));
        x = net.Relu(net.BatchNorm(net.Conv(x, filters, 3, padding: "same", name: conv + "2b"), norm + "2b"));
        x = net.BatchNorm(net.Conv(x, 4 * filters, 1, name: conv + "2c"), norm + "2c");
        var shortcut = project ? net.BatchNorm(net.Conv(input, 4 * filters, 1, stride, name: conv + "1"), norm + "1") : input;
        return net.Relu(net.Add(x, shortcut));
    }
}
