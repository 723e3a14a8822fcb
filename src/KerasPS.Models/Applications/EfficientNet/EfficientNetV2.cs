namespace KerasPS.Applications;

/// <summary>Fused blocks in the early stages, smaller expansion (Tan and Le 2021).</summary>
public abstract class EfficientNetV2 : Application
{
    /// <summary>Whether the model scales images (0 to 255) itself.</summary>
    [Option(Help = "Whether the model scales images (0 to 255) itself.")]
    public bool IncludePreprocessing { get; init; } = true;

    internal virtual double Width => 1;

    internal virtual double Depth => 1;

    internal abstract Stage[] Stages { get; }

    /// <summary>Whether the B variants' image normalization is used instead of a plain scaling to ±1.</summary>
    internal virtual bool ImageNetNormalization => false;

    /// <inheritdoc/>
    public override PreprocessMode Preprocess => PreprocessMode.None;

    internal override (string? Average, string? Max) PoolNames => ("avg_pool", "max_pool");

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = IncludePreprocessing ? Scaled(net, image) : image;
        x = net.Conv(x, Scale(Stages[0].Input), 3, 2, "same", bias: false, name: "stem_conv");
        x = Active(net, x, "stem_bn", "stem_activation");
        var total = Stages.Sum(s => s.Repeats);
        var done = 0;
        for (var i = 0; i < Stages.Length; i++)
        {
            var stage = Stages[i];
            var repeats = (int)Math.Ceiling(Depth * stage.Repeats);
            for (var j = 0; j < repeats; j++, done++)
            {
                var name = FormattableString.Invariant($"block{i + 1}{Net.Letter(j)}_");
                var block = new Block(Scale(j == 0 ? stage.Input : stage.Output), Scale(stage.Output), stage.Expansion,
                    j == 0 ? stage.Stride : 1, 0.2 * done / total, name);
                x = stage.Fused ? Fused(net, x, block) : Inverted(net, x, block);
            }
        }
        x = net.Conv(x, Scale(1280), 1, padding: "same", bias: false, name: "top_conv");
        return Active(net, x, "top_bn", "top_activation");
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x) => net.Dense(
        net.Dropout(net.GlobalAverage(x, "avg_pool"), 0.2, "top_dropout"), Classes, ClassifierActivation, "predictions");

    private SymbolicTensor Scaled(Net net, SymbolicTensor image)
    {
        if (!ImageNetNormalization || net.Channels(image) != 3)
            return net.Apply("Rescaling", [image], null, ("scale", 1.0 / 128), ("offset", -1.0));
        var x = net.Apply("Rescaling", [image], null, ("scale", 1.0 / 255));
        return net.Apply("Normalization", [x], null, ("axis", net.ChannelAxis), ("mean", new[] { 0.485, 0.456, 0.406 }),
            ("variance", new[] { 0.229 * 0.229, 0.224 * 0.224, 0.225 * 0.225 }));
    }

    private static SymbolicTensor Inverted(Net net, SymbolicTensor input, Block b)
    {
        var x = input;
        var filters = b.Input * b.Expansion;
        if (b.Expansion != 1)
        {
            x = net.Conv(x, filters, 1, padding: "same", bias: false, name: b.Name + "expand_conv");
            x = Active(net, x, b.Name + "expand_bn", b.Name + "expand_activation");
        }
        x = net.Depthwise(x, 3, b.Stride, "same", b.Name + "dwconv2");
        x = Active(net, x, b.Name + "bn", b.Name + "activation");
        x = Excitation.Apply(net, x, filters, Math.Max(1, (int)(b.Input * 0.25)), b.Name);
        x = net.Conv(x, b.Output, 1, padding: "same", bias: false, name: b.Name + "project_conv");
        return Residual(net, input, net.BatchNorm(x, b.Name + "project_bn", momentum: 0.9), b);
    }

    private static SymbolicTensor Fused(Net net, SymbolicTensor input, Block b)
    {
        var x = input;
        if (b.Expansion != 1)
        {
            x = net.Conv(x, b.Input * b.Expansion, 3, b.Stride, "same", bias: false, name: b.Name + "expand_conv");
            x = Active(net, x, b.Name + "expand_bn", b.Name + "expand_activation");
        }
        x = net.Conv(x, b.Output, b.Expansion == 1 ? 3 : 1, b.Expansion == 1 ? b.Stride : 1, "same", bias: false,
            name: b.Name + "project_conv");
        x = net.BatchNorm(x, b.Name + "project_bn", momentum: 0.9);
        if (b.Expansion == 1) x = net.Activation(x, "silu", b.Name + "project_activation");
        return Residual(net, input, x, b);
    }

    private static SymbolicTensor Residual(Net net, SymbolicTensor input, SymbolicTensor x, Block b)
    {
        if (b.Stride != 1 || b.Input != b.Output) return x;
        if (b.Drop > 0) x = net.Dropout(x, b.Drop, b.Name + "drop", wholeSample: true);
        return net.Add(x, input, b.Name + "add");
    }

    private static SymbolicTensor Active(Net net, SymbolicTensor x, string norm, string activation) =>
        net.Activation(net.BatchNorm(x, norm, momentum: 0.9), "silu", activation);

    private int Scale(int filters) => Net.Divisible(filters * Width, guard: false);

    /// <summary>One stage of equal blocks.</summary>
    internal readonly record struct Stage(int Repeats, int Input, int Output, int Expansion, int Stride, bool Fused);

    private readonly record struct Block(int Input, int Output, int Expansion, int Stride, double Drop, string Name);
}
