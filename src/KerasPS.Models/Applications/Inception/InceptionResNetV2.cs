namespace KerasPS.Applications;

/// <summary>Inception branches added to a residual path (Szegedy and others 2016).</summary>
[KerasObject("InceptionResNetV2")]
public sealed class InceptionResNetV2 : Application
{
    /// <inheritdoc/>
    public override string DefaultName => "inception_resnet_v2";

    /// <inheritdoc/>
    public override int DefaultSize => 299;

    /// <inheritdoc/>
    public override int MinimumSize => 75;

    /// <inheritdoc/>
    public override WeightsFile Published { get; } = WeightsFile.Kernels("inception_resnet_v2", "inception_resnet_v2",
        "e693bd0210a403b3192acc6073ad2e96", "d19885ff4a710c122648d3b5c3b684e4");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = Unit(net, image, 32, 3, 2, "valid");
        x = Unit(net, x, 32, 3, padding: "valid");
        x = net.MaxPool(Unit(net, x, 64, 3), 3, 2);
        x = Unit(net, x, 80, 1, padding: "valid");
        x = net.MaxPool(Unit(net, x, 192, 3, padding: "valid"), 3, 2);

        var a = Unit(net, x, 96, 1);
        var b = Unit(net, Unit(net, x, 48, 1), 64, 5);
        var c = Unit(net, Unit(net, Unit(net, x, 64, 1), 96, 3), 96, 3);
        x = net.Concat([a, b, c, Unit(net, net.AveragePool(x, 3, 1, "same"), 64, 1)], "mixed_5b");
        for (var i = 1; i <= 10; i++)
            x = Residual(net, x, 0.17, FormattableString.Invariant($"block35_{i}"), true,
                y => [Unit(net, y, 32, 1), Unit(net, Unit(net, y, 32, 1), 32, 3), Unit(net, Unit(net, Unit(net, y, 32, 1), 48, 3), 64, 3)]);

        a = Unit(net, x, 384, 3, 2, "valid");
        b = Unit(net, Unit(net, Unit(net, x, 256, 1), 256, 3), 384, 3, 2, "valid");
        x = net.Concat([a, b, net.MaxPool(x, 3, 2)], "mixed_6a");
        for (var i = 1; i <= 20; i++)
            x = Residual(net, x, 0.1, FormattableString.Invariant($"block17_{i}"), true,
                y => [Unit(net, y, 192, 1), Unit(net, Unit(net, Unit(net, y, 128, 1), 160, (1, 7)), 192, (7, 1))]);

        a = Unit(net, Unit(net, x, 256, 1), 384, 3, 2, "valid");
        b = Unit(net, Unit(net, x, 256, 1), 288, 3, 2, "valid");
        c = Unit(net, Unit(net, Unit(net, x, 256, 1), 288, 3), 320, 3, 2, "valid");
        x = net.Concat([a, b, c, net.MaxPool(x, 3, 2)], "mixed_7a");
        for (var i = 1; i <= 10; i++)
            x = Residual(net, x, i < 10 ? 0.2 : 1, FormattableString.Invariant($"block8_{i}"), i < 10,
                y => [Unit(net, y, 192, 1), Unit(net, Unit(net, Unit(net, y, 192, 1), 224, (1, 3)), 256, (3, 1))]);
        return Unit(net, x, 1536, 1, name: "conv_7b");
    }

    private static SymbolicTensor Residual(Net net, SymbolicTensor x, double scale, string name, bool activate,
        Func<SymbolicTensor, IReadOnlyList<SymbolicTensor>> branches)
    {
        var mixed = net.Concat(branches(x), name + "_mixed");
        var up = net.Conv(mixed, net.Channels(x), 1, padding: "same", name: name + "_conv");
        x = net.Apply("CustomScaleLayer", [x, up], null, ("scale", scale));
        return activate ? net.Relu(x, name + "_ac") : x;
    }

    private static SymbolicTensor Unit(Net net, SymbolicTensor x, int filters, Size kernel, int strides = 1,
        string padding = "same", string? name = null) =>
        net.Relu(net.BatchNorm(net.Conv(x, filters, kernel, strides, padding, bias: false, name: name),
            name is null ? null : name + "_bn", scale: false), name is null ? null : name + "_ac");
}
