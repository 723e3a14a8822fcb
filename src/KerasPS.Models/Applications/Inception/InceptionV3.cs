namespace KerasPS.Applications;

/// <summary>Parallel branches of factorized convolutions (Szegedy and others 2015).</summary>
[KerasObject("InceptionV3")]
public sealed class InceptionV3 : Application
{
    /// <inheritdoc/>
    public override string DefaultName => "inception_v3";

    /// <inheritdoc/>
    public override int DefaultSize => 299;

    /// <inheritdoc/>
    public override int MinimumSize => 75;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = WeightsFile.Kernels("inception_v3", "inception_v3",
        "9a0d58056eeedaa3f26cb7ebd46da564", "bcbd6486424b2319ff4ef7d526e38f63");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = Unit(net, image, 32, 3, 2, "valid");
        x = Unit(net, x, 32, 3, padding: "valid");
        x = net.MaxPool(Unit(net, x, 64, 3), 3, 2);
        x = Unit(net, x, 80, 1, padding: "valid");
        x = net.MaxPool(Unit(net, x, 192, 3, padding: "valid"), 3, 2);
        x = BlockA(net, x, 32, "mixed0");
        x = BlockA(net, x, 64, "mixed1");
        x = BlockA(net, x, 64, "mixed2");

        var branch = Unit(net, x, 384, 3, 2, "valid");
        var deep = Unit(net, Unit(net, Unit(net, x, 64, 1), 96, 3), 96, 3, 2, "valid");
        x = net.Concat([branch, deep, net.MaxPool(x, 3, 2)], "mixed3");

        x = BlockB(net, x, 128, "mixed4");
        x = BlockB(net, x, 160, "mixed5");
        x = BlockB(net, x, 160, "mixed6");
        x = BlockB(net, x, 192, "mixed7");

        branch = Unit(net, Unit(net, x, 192, 1), 320, 3, 2, "valid");
        deep = Unit(net, Unit(net, Unit(net, x, 192, 1), 192, (1, 7)), 192, (7, 1));
        deep = Unit(net, deep, 192, 3, 2, "valid");
        x = net.Concat([branch, deep, net.MaxPool(x, 3, 2)], "mixed8");

        x = BlockC(net, x, 0);
        return BlockC(net, x, 1);
    }

    private static SymbolicTensor BlockA(Net net, SymbolicTensor x, int pooled, string name)
    {
        var point = Unit(net, x, 64, 1);
        var five = Unit(net, Unit(net, x, 48, 1), 64, 5);
        var three = Unit(net, Unit(net, Unit(net, x, 64, 1), 96, 3), 96, 3);
        var pool = Unit(net, net.AveragePool(x, 3, 1, "same"), pooled, 1);
        return net.Concat([point, five, three, pool], name);
    }

    private static SymbolicTensor BlockB(Net net, SymbolicTensor x, int inner, string name)
    {
        var point = Unit(net, x, 192, 1);
        var seven = Unit(net, Unit(net, Unit(net, x, inner, 1), inner, (1, 7)), 192, (7, 1));
        var twice = Unit(net, Unit(net, Unit(net, x, inner, 1), inner, (7, 1)), inner, (1, 7));
        twice = Unit(net, Unit(net, twice, inner, (7, 1)), 192, (1, 7));
        var pool = Unit(net, net.AveragePool(x, 3, 1, "same"), 192, 1);
        return net.Concat([point, seven, twice, pool], name);
    }

    private static SymbolicTensor BlockC(Net net, SymbolicTensor x, int index)
    {
        var point = Unit(net, x, 320, 1);
        var three = Unit(net, x, 384, 1);
        three = net.Concat([Unit(net, three, 384, (1, 3)), Unit(net, three, 384, (3, 1))], FormattableString.Invariant($"mixed9_{index}"));
        var twice = Unit(net, Unit(net, x, 448, 1), 384, 3);
        twice = net.Concat([Unit(net, twice, 384, (1, 3)), Unit(net, twice, 384, (3, 1))]);
        var pool = Unit(net, net.AveragePool(x, 3, 1, "same"), 192, 1);
        return net.Concat([point, three, twice, pool], FormattableString.Invariant($"mixed{9 + index}"));
    }

    private static SymbolicTensor Unit(Net net, SymbolicTensor x, int filters, Size kernel, int strides = 1, string padding = "same") =>
        net.Relu(net.BatchNorm(net.Conv(x, filters, kernel, strides, padding, bias: false), scale: false));
}
