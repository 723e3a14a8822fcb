namespace KerasPS.Applications;

/// <summary>Parallel branches of factorized convolutions (Szegedy and others 2015); by option the earlier network that Keras 1 had under this name.</summary>
[KerasObject("InceptionV3")]
public sealed class InceptionV3 : Application
{
    /// <summary>Whose network is built: Keras 1 has other filters, and normalizes behind the activation.</summary>
    [Option(Min = 1, Max = 3, Help = "The Keras whose network of this name is built: 1 has other filters, and normalizes behind the activation.")]
    public int KerasVersion { get; init; } = 3;

    private bool Early => KerasVersion == 1;

    /// <inheritdoc/>
    public override string DefaultName => "inception_v3";

    /// <inheritdoc/>
    public override int DefaultSize => 299;

    /// <inheritdoc/>
    public override int MinimumSize => Early ? 139 : 75;

    /// <inheritdoc/>
    public override WeightsFile Published => Early
        ? WeightsFile.Early("v0.2", "inception_v3_weights_tf_dim_ordering_tf_kernels.h5", "fe114b3ff2ea4bf891e9353d1bbfb32f",
            "inception_v3_weights_tf_dim_ordering_tf_kernels_notop.h5", "2f3609166de1d967d1a481094754f691")
        : WeightsFile.Kernels("inception_v3", "inception_v3", "9a0d58056eeedaa3f26cb7ebd46da564", "bcbd6486424b2319ff4ef7d526e38f63");

    internal override SymbolicTensor Top(Net net, SymbolicTensor x) => !Early ? base.Top(net, x)
        : net.Dense(net.Apply("Flatten", [net.AveragePool(x, 8, 8, name: "avg_pool")], "flatten"), Classes, ClassifierActivation, "predictions");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = Unit(net, image, 32, 3, 2, "valid");
        x = Unit(net, x, 32, 3, padding: "valid");
        x = net.MaxPool(Unit(net, x, 64, 3), 3, 2);
        x = Unit(net, x, 80, 1, padding: "valid");
        x = net.MaxPool(Unit(net, x, 192, 3, padding: "valid"), 3, 2);
        x = BlockA(net, x, 32, "mixed0");
        x = BlockA(net, x, Early ? 32 : 64, "mixed1");
        x = BlockA(net, x, Early ? 32 : 64, "mixed2");

        var branch = Unit(net, x, 384, 3, 2, "valid");
        var deep = Unit(net, Unit(net, Unit(net, x, 64, 1), 96, 3), 96, 3, 2, "valid");
        x = net.Concat([branch, deep, net.MaxPool(x, 3, 2)], "mixed3");

        x = BlockB(net, x, 128, "mixed4");
        x = BlockB(net, x, 160, "mixed5");
        x = BlockB(net, x, 160, "mixed6");
        x = BlockB(net, x, 192, "mixed7", Early ? 160 : 192);

        branch = Unit(net, Unit(net, x, 192, 1), 320, 3, 2, "valid");
        deep = Unit(net, Unit(net, Unit(net, x, 192, 1), 192, (1, 7)), 192, (7, 1));
        deep = Unit(net, deep, 192, 3, 2, "valid");
        x = net.Concat([branch, deep, Early ? net.AveragePool(x, 3, 2) : net.MaxPool(x, 3, 2)], "mixed8");

        x = BlockC(net, x, 0);
        return BlockC(net, x, 1);
    }

    private SymbolicTensor BlockA(Net net, SymbolicTensor x, int pooled, string name)
    {
        var point = Unit(net, x, 64, 1);
        var five = Unit(net, Unit(net, x, 48, 1), 64, 5);
        var three = Unit(net, Unit(net, Unit(net, x, 64, 1), 96, 3), 96, 3);
        var pool = Unit(net, net.AveragePool(x, 3, 1, "same"), pooled, 1);
        return net.Concat([point, five, three, pool], name);
    }

    private SymbolicTensor BlockB(Net net, SymbolicTensor x, int inner, string name, int? first = null)
    {
        var point = Unit(net, x, 192, 1);
        var seven = Unit(net, Unit(net, Unit(net, x, inner, 1), inner, (1, 7)), 192, (7, 1));
        var twice = Unit(net, Unit(net, Unit(net, x, first ?? inner, 1), inner, (7, 1)), inner, (1, 7));
        twice = Unit(net, Unit(net, twice, inner, (7, 1)), 192, (1, 7));
        var pool = Unit(net, net.AveragePool(x, 3, 1, "same"), 192, 1);
        return net.Concat([point, seven, twice, pool], name);
    }

    private SymbolicTensor BlockC(Net net, SymbolicTensor x, int index)
    {
        var point = Unit(net, x, 320, 1);
        var three = Unit(net, x, 384, 1);
        three = net.Concat([Unit(net, three, 384, (1, 3)), Unit(net, three, 384, (3, 1))], FormattableString.Invariant($"mixed9_{index}"));
        var twice = Unit(net, Unit(net, x, 448, 1), 384, 3);
        twice = net.Concat([Unit(net, twice, 384, (1, 3)), Unit(net, twice, 384, (3, 1))]);
        var pool = Unit(net, net.AveragePool(x, 3, 1, "same"), 192, 1);
        return net.Concat([point, three, twice, pool], FormattableString.Invariant($"mixed{9 + index}"));
    }

    private SymbolicTensor Unit(Net net, SymbolicTensor x, int filters, Size kernel, int strides = 1, string padding = "same") =>
        Early ? net.BatchNorm(net.Conv(x, filters, kernel, strides, padding, activation: "relu"))
            : net.Relu(net.BatchNorm(net.Conv(x, filters, kernel, strides, padding, bias: false), scale: false));
}
