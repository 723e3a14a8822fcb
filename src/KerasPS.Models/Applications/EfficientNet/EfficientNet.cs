namespace KerasPS.Applications;

/// <summary>One base network scaled in width, depth and resolution together (Tan and Le 2019).</summary>
public abstract class EfficientNet : Application
{
    private static readonly (int Kernel, int Repeats, int Filters, int Expansion, int Stride)[] Stages =
    [
        (3, 1, 16, 1, 1), (3, 2, 24, 6, 2), (5, 2, 40, 6, 2), (3, 3, 80, 6, 2), (5, 3, 112, 6, 1), (5, 4, 192, 6, 2),
        (3, 1, 320, 6, 1),
    ];

    // ImageNet's standard deviations by channel: the published weights expect a division by their roots.
    private static readonly double[] Deviations = [0.229, 0.224, 0.225];

    internal abstract double Width { get; }

    internal abstract double Depth { get; }

    internal abstract double DropoutRate { get; }

    /// <inheritdoc/>
    public override PreprocessMode Preprocess => PreprocessMode.None;

    internal override (string? Average, string? Max) PoolNames => ("avg_pool", "max_pool");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = net.Apply("Rescaling", [image], null, ("scale", 1.0 / 255));
        x = net.Apply("Normalization", [x], null, ("axis", net.ChannelAxis));
        if (ForPublishedWeights)
            x = net.Apply("Rescaling", [x], null, ("scale", Deviations.Select(d => 1 / Math.Sqrt(d)).ToArray()));
        x = net.Conv(net.CorrectPad(x, 3, "stem_conv_pad"), Scale(32), 3, 2, bias: false, name: "stem_conv");
        x = net.Activation(net.BatchNorm(x, "stem_bn"), "silu", "stem_activation");

        var total = Stages.Sum(s => Repeat(s.Repeats));
        var done = 0;
        var input = Scale(32);
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            var (kernel, repeats, filters, expansion, stride) = Stages[stage];
            for (var i = 0; i < Repeat(repeats); i++, done++)
            {
                x = Block(net, x, input, Scale(filters), kernel, i == 0 ? stride : 1, expansion, 0.2 * done / total,
                    FormattableString.Invariant($"block{stage + 1}{Net.Letter(i)}_"));
                input = Scale(filters);
            }
        }
        x = net.Conv(x, Scale(1280), 1, padding: "same", bias: false, name: "top_conv");
        return net.Activation(net.BatchNorm(x, "top_bn"), "silu", "top_activation");
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x) => net.Dense(
        net.Dropout(net.GlobalAverage(x, "avg_pool"), DropoutRate, "top_dropout"), Classes, ClassifierActivation, "predictions");

    private static SymbolicTensor Block(Net net, SymbolicTensor input, int filtersIn, int filtersOut, int kernel, int stride,
        int expansion, double drop, string name)
    {
        var x = input;
        var filters = filtersIn * expansion;
        if (expansion != 1)
        {
            x = net.Conv(x, filters, 1, padding: "same", bias: false, name: name + "expand_conv");
            x = net.Activation(net.BatchNorm(x, name + "expand_bn"), "silu", name + "expand_activation");
        }
        if (stride == 2) x = net.CorrectPad(x, kernel, name + "dwconv_pad");
        x = net.Depthwise(x, kernel, stride, stride == 2 ? "valid" : "same", name + "dwconv");
        x = net.Activation(net.BatchNorm(x, name + "bn"), "silu", name + "activation");
        x = Excitation.Apply(net, x, filters, Math.Max(1, (int)(filtersIn * 0.25)), name);
        x = net.BatchNorm(net.Conv(x, filtersOut, 1, padding: "same", bias: false, name: name + "project_conv"), name + "project_bn");
        if (stride != 1 || filtersIn != filtersOut) return x;
        if (drop > 0) x = net.Dropout(x, drop, name + "drop", wholeSample: true);
        return net.Add(x, input, name + "add");
    }

    private int Scale(int filters) => Net.Divisible(filters * Width);

    private int Repeat(int repeats) => (int)Math.Ceiling(Depth * repeats);
}
