using System.Globalization;

namespace KerasPS.Applications;

/// <summary>Depthwise separable convolutions with a width multiplier (Howard and others 2017).</summary>
[KerasObject("MobileNet")]
public sealed class MobileNet : Application
{
    private static readonly (int Filters, int Stride)[] Blocks =
    [
        (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1), (512, 1), (512, 1), (512, 1), (512, 1),
        (1024, 2), (1024, 1),
    ];

    /// <summary>The width multiplier.</summary>
    [Option(Min = 0.01, Help = "Width multiplier: the share of filters in each layer.")]
    public double Alpha { get; init; } = 1;

    /// <summary>Output channels for each input channel of a depthwise convolution.</summary>
    [Option(Min = 1, Help = "Depth multiplier of the depthwise convolutions.")]
    public int DepthMultiplier { get; init; } = 1;

    /// <summary>The dropout rate before the classifier.</summary>
    [Option(Min = 0, Max = 1, Help = "Dropout rate before the classifier.")]
    public double Dropout { get; init; } = 1e-3;

    private int Rows => InputShape is { } shape && shape[0] == shape[1] && shape[0] is 128 or 160 or 192 ? InputShape[0] : 224;

    /// <summary>The side the published weights of these options take; 224 where none do.</summary>
    public override int DefaultSize => Rows;

    /// <inheritdoc/>
    public override string DefaultName => string.Create(CultureInfo.InvariantCulture,
        $"mobilenet_{Alpha:0.00}_{(InputShape is null ? IncludeTop ? "224" : "None" : InputShape[0].ToString(CultureInfo.InvariantCulture))}");

    /// <inheritdoc/>
    public override WeightsFile? Published => DepthMultiplier == 1 && Alpha is 0.25 or 0.5 or 0.75 or 1.0
        ? new("tensorflow/keras-applications/mobilenet", FileName(""), null, FileName("_no_top"), null)
        : null;

    private string FileName(string suffix)
    {
        var alpha = Alpha == 1 ? "1_0" : Alpha == 0.75 ? "7_5" : Alpha == 0.5 ? "5_0" : "2_5";
        return FormattableString.Invariant($"mobilenet_{alpha}_{Rows}_tf{suffix}.h5");
    }

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = net.Conv(image, (int)(32 * Alpha), 3, 2, "same", bias: false, name: "conv1");
        x = net.Relu6(net.BatchNorm(x, "conv1_bn"), "conv1_relu");
        for (var i = 0; i < Blocks.Length; i++) x = Block(net, x, Blocks[i].Filters, Blocks[i].Stride, i + 1);
        return x;
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x)
    {
        x = net.Dropout(net.GlobalAverage(x, keepDims: true), Dropout, "dropout");
        x = net.Conv(x, Classes, 1, padding: "same", name: "conv_preds");
        x = net.Reshape(x, "reshape_2", Classes);
        return net.Apply("Activation", [x], "predictions", ("activation", ClassifierActivation ?? new Activations.Linear()));
    }

    private SymbolicTensor Block(Net net, SymbolicTensor x, int filters, int stride, int id)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        if (stride == 2) x = net.Pad(x, 0, 1, "conv_pad_" + number);
        x = net.Depthwise(x, 3, stride, stride == 1 ? "same" : "valid", "conv_dw_" + number, DepthMultiplier);
        x = net.Relu6(net.BatchNorm(x, $"conv_dw_{number}_bn"), $"conv_dw_{number}_relu");
        x = net.Conv(x, (int)(filters * Alpha), 1, padding: "same", bias: false, name: "conv_pw_" + number);
        return net.Relu6(net.BatchNorm(x, $"conv_pw_{number}_bn"), $"conv_pw_{number}_relu");
    }
}
