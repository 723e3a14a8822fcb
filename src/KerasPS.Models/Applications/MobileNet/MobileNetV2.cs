using System.Globalization;

namespace KerasPS.Applications;

/// <summary>Inverted residuals with linear bottlenecks (Sandler and others 2018).</summary>
[KerasObject("MobileNetV2")]
public sealed class MobileNetV2 : Application
{
    private static readonly (int Expansion, int Filters, int Repeats, int Stride)[] Stages =
    [
        (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1),
    ];

    /// <summary>The width multiplier.</summary>
    [Option(Min = 0.01, Help = "Width multiplier: the share of filters in each layer.")]
    public double Alpha { get; init; } = 1;

    private int Rows => InputShape is { } shape && shape[0] == shape[1] && shape[0] is 96 or 128 or 160 or 192 ? InputShape[0] : 224;

    /// <summary>The side the published weights of these options take; 224 where none do.</summary>
    public override int DefaultSize => Rows;

    /// <inheritdoc/>
    public override string DefaultName => string.Create(CultureInfo.InvariantCulture,
        $"mobilenetv2_{Alpha:0.00}_{(InputShape is null ? IncludeTop ? "224" : "None" : InputShape[0].ToString(CultureInfo.InvariantCulture))}");

    /// <inheritdoc/>
    public override WeightsFile? Published => Alpha is 0.35 or 0.5 or 0.75 or 1.0 or 1.3 or 1.4
        ? new("tensorflow/keras-applications/mobilenet_v2", FileName(""), null, FileName("_no_top"), null)
        : null;

    private string FileName(string suffix) => string.Create(CultureInfo.InvariantCulture,
        $"mobilenet_v2_weights_tf_dim_ordering_tf_kernels_{Alpha:0.0#}_{Rows}{suffix}.h5");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = net.Conv(image, Net.Divisible(32 * Alpha), 3, 2, "same", bias: false, name: "Conv1");
        x = net.Relu6(Norm(net, x, "bn_Conv1"), "Conv1_relu");
        var id = 0;
        foreach (var (expansion, filters, repeats, stride) in Stages)
            for (var i = 0; i < repeats; i++) x = Block(net, x, expansion, filters, i == 0 ? stride : 1, id++);
        x = net.Conv(x, Alpha > 1 ? Net.Divisible(1280 * Alpha) : 1280, 1, bias: false, name: "Conv_1");
        return net.Relu6(Norm(net, x, "Conv_1_bn"), "out_relu");
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x) =>
        net.Dense(net.GlobalAverage(x), Classes, ClassifierActivation, "predictions");

    private SymbolicTensor Block(Net net, SymbolicTensor input, int expansion, int filters, int stride, int id)
    {
        var channels = net.Channels(input);
        var projected = Net.Divisible((int)(filters * Alpha));
        var prefix = id == 0 ? "expanded_conv_" : FormattableString.Invariant($"block_{id}_");
        var x = input;
        if (id > 0)
        {
            x = net.Conv(x, expansion * channels, 1, padding: "same", bias: false, name: prefix + "expand");
            x = net.Relu6(Norm(net, x, prefix + "expand_BN"), prefix + "expand_relu");
        }
        if (stride == 2) x = net.CorrectPad(x, 3, prefix + "pad");
        x = net.Depthwise(x, 3, stride, stride == 1 ? "same" : "valid", prefix + "depthwise");
        x = net.Relu6(Norm(net, x, prefix + "depthwise_BN"), prefix + "depthwise_relu");
        x = net.Conv(x, projected, 1, padding: "same", bias: false, name: prefix + "project");
        x = Norm(net, x, prefix + "project_BN");
        return channels == projected && stride == 1 ? net.Add(input, x, prefix + "add") : x;
    }

    private static SymbolicTensor Norm(Net net, SymbolicTensor x, string name) => net.BatchNorm(x, name, momentum: 0.999);
}
