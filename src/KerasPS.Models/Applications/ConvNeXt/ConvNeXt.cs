namespace KerasPS.Applications;

/// <summary>A convolutional network shaped after vision transformers (Liu and others 2022). Channels last only, as in Keras.</summary>
public abstract class ConvNeXt : Application
{
    private const double Epsilon = 1e-6;

    /// <summary>Whether the model normalizes images (0 to 255) itself.</summary>
    [Option(Help = "Whether the model normalizes images (0 to 255) itself.")]
    public bool IncludePreprocessing { get; init; } = true;

    internal abstract int[] Depths { get; }

    internal abstract int[] Dims { get; }

    /// <inheritdoc/>
    public override PreprocessMode Preprocess => PreprocessMode.None;

    private string Prefix => Name ?? DefaultName;

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        if (net.ChannelAxis == 1)
            throw new KerasException("ApplicationDataFormat", $"{ClassName} works with images whose channels come last; the global " +
                "image data format is channels_first. Set-KerasConfig -ImageDataFormat channels_last first.");
        var x = image;
        if (IncludePreprocessing && net.Channels(image) == 3)
            x = net.Apply("Normalization", [x], $"{Prefix}_prestem_normalization",
                ("mean", new[] { 0.485 * 255, 0.456 * 255, 0.406 * 255 }),
                ("variance", new[] { Square(0.229 * 255), Square(0.224 * 255), Square(0.225 * 255) }));
        for (var stage = 0; stage < 4; stage++)
        {
            x = Downsampling(stage).Apply(x);
            for (var block = 0; block < Depths[stage]; block++)
                x = Block(net, x, Dims[stage], FormattableString.Invariant($"{Prefix}_stage_{stage}_block_{block}"));
        }
        return x;
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x)
    {
        x = net.GlobalAverage(x, $"{Prefix}_head_gap");
        x = net.Apply("LayerNormalization", [x], $"{Prefix}_head_layernorm", ("epsilon", Epsilon));
        return net.Dense(x, Classes, ClassifierActivation, $"{Prefix}_head_dense");
    }

    internal override SymbolicTensor Pool(Net net, SymbolicTensor x) =>
        net.Apply("LayerNormalization", [base.Pool(net, x)], null, ("epsilon", Epsilon));

    private Layer Downsampling(int stage)
    {
        if (stage == 0)
            return new Sequential(
            [
                Conv(Dims[0], 4, $"{Prefix}_stem_conv"), Norm($"{Prefix}_stem_layernorm"),
            ], $"{Prefix}_stem");
        var i = stage - 1;
        return new Sequential(
        [
            Norm(FormattableString.Invariant($"{Prefix}_downsampling_layernorm_{i}")),
            Conv(Dims[stage], 2, FormattableString.Invariant($"{Prefix}_downsampling_conv_{i}")),
        ], FormattableString.Invariant($"{Prefix}_downsampling_block_{i}"));
    }

    private static SymbolicTensor Block(Net net, SymbolicTensor input, int dim, string name)
    {
        var x = net.Conv(input, dim, 7, padding: "same", groups: dim, name: name + "_depthwise_conv");
        x = net.Apply("LayerNormalization", [x], name + "_layernorm", ("epsilon", Epsilon));
        x = net.Dense(x, 4 * dim, name: name + "_pointwise_conv_1");
        x = net.Dense(net.Activation(x, "gelu", name + "_gelu"), dim, name: name + "_pointwise_conv_2");
        x = net.Apply("LayerScale", [x], name + "_layer_scale", ("init_values", 1e-6), ("projection_dim", dim));
        return input + net.Activation(x, "linear", name + "_identity");
    }

    private static Layer Conv(int filters, int size, string name) => Net.Create("Conv2D", name, ("filters", filters),
        ("kernel_size", new[] { size, size }), ("strides", new[] { size, size }));

    private static Layer Norm(string name) => Net.Create("LayerNormalization", name, ("epsilon", Epsilon));

    private static double Square(double x) => x * x;
}
