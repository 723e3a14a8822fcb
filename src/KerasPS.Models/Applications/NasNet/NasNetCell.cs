namespace KerasPS.Applications;

/// <summary>The two cells of NASNet-A. Each takes the output of the previous cell (x) and of the one before (p) and returns its own output and x.</summary>
internal static class NasNetCell
{
    public const double Momentum = 0.9997;

    public static (SymbolicTensor X, SymbolicTensor P) Normal(Net net, SymbolicTensor x, SymbolicTensor? previous, int filters, string id)
    {
        var p = Adjust(net, previous, x, filters, id);
        var h = Squeeze(net, x, filters, "normal", id);
        var one = net.Add(Separable(net, h, filters, 5, 1, $"normal_left1_{id}"),
            Separable(net, p, filters, 3, 1, $"normal_right1_{id}"), $"normal_add_1_{id}");
        var two = net.Add(Separable(net, p, filters, 5, 1, $"normal_left2_{id}"),
            Separable(net, p, filters, 3, 1, $"normal_right2_{id}"), $"normal_add_2_{id}");
        var three = net.Add(net.AveragePool(h, 3, 1, "same", $"normal_left3_{id}"), p, $"normal_add_3_{id}");
        var four = net.Add(net.AveragePool(p, 3, 1, "same", $"normal_left4_{id}"),
            net.AveragePool(p, 3, 1, "same", $"normal_right4_{id}"), $"normal_add_4_{id}");
        var five = net.Add(Separable(net, h, filters, 3, 1, $"normal_left5_{id}"), h, $"normal_add_5_{id}");
        return (net.Concat([p, one, two, three, four, five], $"normal_concat_{id}"), x);
    }

    public static (SymbolicTensor X, SymbolicTensor P) Reduction(Net net, SymbolicTensor x, SymbolicTensor? previous, int filters, string id)
    {
        var p = Adjust(net, previous, x, filters, id);
        var h = Squeeze(net, x, filters, "reduction", id);
        var padded = net.CorrectPad(h, 3, $"reduction_pad_1_{id}");
        var one = net.Add(Separable(net, h, filters, 5, 2, $"reduction_left1_{id}"),
            Separable(net, p, filters, 7, 2, $"reduction_right1_{id}"), $"reduction_add_1_{id}");
        var two = net.Add(net.MaxPool(padded, 3, 2, name: $"reduction_left2_{id}"),
            Separable(net, p, filters, 7, 2, $"reduction_right2_{id}"), $"reduction_add_2_{id}");
        var three = net.Add(net.AveragePool(padded, 3, 2, name: $"reduction_left3_{id}"),
            Separable(net, p, filters, 5, 2, $"reduction_right3_{id}"), $"reduction_add3_{id}");
        var four = net.Add(two, net.AveragePool(one, 3, 1, "same", $"reduction_left4_{id}"));
        var five = net.Add(Separable(net, one, filters, 3, 1, $"reduction_left4_{id}"),
            net.MaxPool(padded, 3, 2, name: $"reduction_right5_{id}"), $"reduction_add4_{id}");
        return (net.Concat([two, three, four, five], $"reduction_concat_{id}"), x);
    }

    // Brings p to the size and the channels of the cell: halved in two shifted paths, or projected.
    private static SymbolicTensor Adjust(Net net, SymbolicTensor? previous, SymbolicTensor x, int filters, string id)
    {
        if (previous is not { } p) return x;
        if (p.Shape[2] != x.Shape[2])
        {
            p = net.Relu(p, $"adjust_relu_1_{id}");
            var even = net.AveragePool(p, 1, 2, name: $"adjust_avg_pool_1_{id}");
            even = net.Conv(even, filters / 2, 1, padding: "same", bias: false, name: $"adjust_conv_1_{id}");
            var odd = net.Apply("Cropping2D", [net.Pad(p, 0, 1)], null, ("cropping", new[] { new[] { 1, 0 }, new[] { 1, 0 } }));
            odd = net.AveragePool(odd, 1, 2, name: $"adjust_avg_pool_2_{id}");
            odd = net.Conv(odd, filters / 2, 1, padding: "same", bias: false, name: $"adjust_conv_2_{id}");
            return Norm(net, net.Concat([even, odd]), $"adjust_bn_{id}");
        }
        if (net.Channels(p) == filters) return p;
        p = net.Conv(net.Relu(p), filters, 1, padding: "same", bias: false, name: $"adjust_conv_projection_{id}");
        return Norm(net, p, $"adjust_bn_{id}");
    }

    private static SymbolicTensor Squeeze(Net net, SymbolicTensor x, int filters, string kind, string id) => Norm(net,
        net.Conv(net.Relu(x), filters, 1, padding: "same", bias: false, name: $"{kind}_conv_1_{id}"), $"{kind}_bn_1_{id}");

    private static SymbolicTensor Separable(Net net, SymbolicTensor x, int filters, int kernel, int stride, string id)
    {
        x = net.Relu(x);
        if (stride == 2) x = net.CorrectPad(x, kernel, $"separable_conv_1_pad_{id}");
        x = net.Separable(x, filters, kernel, stride == 2 ? "valid" : "same", $"separable_conv_1_{id}", stride);
        x = net.Relu(Norm(net, x, $"separable_conv_1_bn_{id}"));
        x = net.Separable(x, filters, kernel, "same", $"separable_conv_2_{id}");
        return Norm(net, x, $"separable_conv_2_bn_{id}");
    }

    private static SymbolicTensor Norm(Net net, SymbolicTensor x, string name) => net.BatchNorm(x, name, momentum: Momentum);
}
