using System.Globalization;

namespace KerasPS.Applications;

/// <summary>Searched blocks with squeeze-and-excitation and hard swish (Howard and others 2019).</summary>
public abstract class MobileNetV3 : Application
{
    /// <summary>The width multiplier.</summary>
    [Option(Min = 0.01, Help = "Width multiplier: the share of filters in each layer.")]
    public double Alpha { get; init; } = 1;

    /// <summary>Whether only 3×3 kernels, ReLU and no squeeze-and-excitation are used.</summary>
    [Option(Help = "Only 3x3 kernels, ReLU and no squeeze-and-excitation.")]
    public bool Minimalistic { get; init; }

    /// <summary>The dropout rate before the classifier.</summary>
    [Option(Min = 0, Max = 1, Help = "Dropout rate before the classifier.")]
    public double DropoutRate { get; init; } = 0.2;

    /// <summary>Whether the model scales images (0 to 255) itself.</summary>
    [Option(Help = "Whether the model scales images (0 to 255) itself.")]
    public bool IncludePreprocessing { get; init; } = true;

    /// <inheritdoc/>
    public override PreprocessMode Preprocess => PreprocessMode.None;

    /// <inheritdoc/>
    public override WeightsFile? Published
    {
        get
        {
            var model = string.Create(CultureInfo.InvariantCulture,
                $"{Kind}{(Minimalistic ? "_minimalistic" : "")}_224_{Alpha:0.0#}_float");
            return Hashes.TryGetValue(model, out var hash)
                ? new("tensorflow/keras-applications/mobilenet_v3", $"weights_mobilenet_v3_{model}.h5", hash.Top,
                    $"weights_mobilenet_v3_{model}_no_top_v2.h5", hash.NoTop)
                : null;
        }
    }

    /// <summary>small or large.</summary>
    internal abstract string Kind { get; }

    internal abstract int LastChannels { get; }

    /// <summary>The blocks; kernel 5 and the excitation fall away in the minimalistic form.</summary>
    internal abstract Block[] Blocks { get; }

    /// <summary>The hashes of the published files by model variant.</summary>
    internal abstract IReadOnlyDictionary<string, (string Top, string NoTop)> Hashes { get; }

    /// <inheritdoc/>
    public override bool AnySize => true;

    internal override (string? Average, string? Max) PoolNames => ("avg_pool", "max_pool");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = IncludePreprocessing ? net.Apply("Rescaling", [image], null, ("scale", 1 / 127.5), ("offset", -1.0)) : image;
        x = net.Conv(x, 16, 3, 2, "same", bias: false, name: "conv");
        x = Active(net, Norm(net, x, "conv_bn"));
        for (var i = 0; i < Blocks.Length; i++) x = Apply(net, x, Blocks[i], i);
        x = net.Conv(x, Net.Divisible(net.Channels(x) * 6), 1, padding: "same", bias: false, name: "conv_1");
        return Active(net, Norm(net, x, "conv_1_bn"));
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x)
    {
        x = net.GlobalAverage(x, keepDims: true);
        x = net.Conv(x, Alpha > 1 ? Net.Divisible(LastChannels * Alpha) : LastChannels, 1, padding: "same", name: "conv_2");
        x = Active(net, x);
        if (DropoutRate > 0) x = net.Dropout(x, DropoutRate);
        x = net.Apply("Flatten", [net.Conv(x, Classes, 1, padding: "same", name: "logits")]);
        return net.Apply("Activation", [x], "predictions", ("activation", ClassifierActivation ?? new Activations.Linear()));
    }

    private SymbolicTensor Apply(Net net, SymbolicTensor input, Block block, int id)
    {
        var channels = net.Channels(input);
        var filters = Net.Divisible(block.Filters * Alpha);
        var kernel = Minimalistic ? 3 : block.Kernel;
        var prefix = id == 0 ? "expanded_conv_" : FormattableString.Invariant($"expanded_conv_{id}_");
        var x = input;
        if (id > 0)
        {
            x = net.Conv(x, Net.Divisible(channels * block.Expansion), 1, padding: "same", bias: false, name: prefix + "expand");
            x = Nonlinear(Norm(net, x, prefix + "expand_bn"));
        }
        if (block.Stride == 2) x = net.CorrectPad(x, kernel, prefix + "depthwise_pad");
        x = net.Depthwise(x, kernel, block.Stride, block.Stride == 1 ? "same" : "valid", prefix + "depthwise");
        x = Nonlinear(Norm(net, x, prefix + "depthwise_bn"));
        if (block.Excite && !Minimalistic) x = Excite(net, x, Net.Divisible(channels * block.Expansion), prefix);
        x = net.Conv(x, filters, 1, padding: "same", bias: false, name: prefix + "project");
        x = Norm(net, x, prefix + "project_bn");
        return block.Stride == 1 && channels == filters ? net.Add(input, x, prefix + "add") : x;

        SymbolicTensor Nonlinear(SymbolicTensor y) => block.Swish ? Active(net, y) : net.Apply("ReLU", [y]);
    }

    private static SymbolicTensor Excite(Net net, SymbolicTensor input, int filters, string prefix)
    {
        var x = net.GlobalAverage(input, prefix + "squeeze_excite_avg_pool", keepDims: true);
        x = net.Conv(x, Net.Divisible(filters * 0.25), 1, padding: "same", name: prefix + "squeeze_excite_conv");
        x = net.Apply("ReLU", [x], prefix + "squeeze_excite_relu");
        x = net.Conv(x, filters, 1, padding: "same", name: prefix + "squeeze_excite_conv_1");
        x = net.Relu6(x + 3.0) * (1.0 / 6.0);
        return net.Multiply(input, x, prefix + "squeeze_excite_mul");
    }

    private SymbolicTensor Active(Net net, SymbolicTensor x) =>
        Minimalistic ? net.Apply("ReLU", [x]) : net.Activation(x, "hard_silu");

    private static SymbolicTensor Norm(Net net, SymbolicTensor x, string name) => net.BatchNorm(x, name, momentum: 0.999);

    /// <summary>One inverted residual block.</summary>
    internal readonly record struct Block(double Expansion, int Filters, int Kernel, int Stride, bool Excite, bool Swish);
}
