namespace KerasPS.Applications;

/// <summary>
/// Tags of a piece of music from its mel spectrogram (Choi and others 2016): four convolutions, two recurrent layers. Keras 1 alone
/// had it. The input is 96 mel bands by 1366 steps by one channel, in decibels.
/// </summary>
[KerasObject("MusicTaggerCRNN")]
public sealed class MusicTaggerCRNN : Application
{
    private const int Bands = 96, Steps = 1366, Margin = 37;

    /// <summary>Makes the definition with 50 tags, each of which may hold.</summary>
    public MusicTaggerCRNN()
    {
        Classes = 50;
        ClassifierActivation = new Activations.Sigmoid();
    }

    /// <inheritdoc/>
    public override string DefaultName => "music_tagger_crnn";

    /// <inheritdoc/>
    public override PreprocessMode Preprocess => PreprocessMode.None;

    /// <inheritdoc/>
    public override (string Name, int Classes) PublishedFor => ("msd", 50);

    /// <inheritdoc/>
    public override int Channels => 1;

    /// <inheritdoc/>
    public override bool AnySize => true;

    /// <inheritdoc/>
    public override WeightsFile Published
    {
        get
        {
            var order = KerasConfig.ImageDataFormat == DataFormat.ChannelsFirst ? "th" : "tf";
            var file = $"music_tagger_crnn_weights_tf_kernels_{order}_dim_ordering.h5";
            return WeightsFile.Early("v0.3", file, null, file, null);
        }
    }

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var first = net.ChannelAxis == 1;
        var x = net.Apply("ZeroPadding2D", [image], null, ("padding", new[] { 0, Margin }));
        x = net.Apply("BatchNormalization", [x], "bn_0_freq", ("axis", first ? 3 : 2));
        x = Unit(net, x, 64, 2, 1);
        x = Unit(net, x, 128, 3, 2);
        x = Unit(net, x, 128, 4, 3);
        x = Unit(net, x, 128, 4, 4);
        if (first) x = net.Apply("Permute", [x], null, ("dims", new[] { 3, 1, 2 }));
        x = net.Reshape(x, null, x.Shape[first ? 1 : 2], 128);
        x = Recurrent(net, x, true, "gru1");
        return Recurrent(net, x, false, "gru2");
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x) => net.Dense(x, Classes, ClassifierActivation, "output");

    internal override SymbolicTensor Pool(Net net, SymbolicTensor x) => x;

    internal override Shape ImageShape()
    {
        var first = KerasConfig.ImageDataFormat == DataFormat.ChannelsFirst;
        if (InputShape is null) return first ? new(1, Bands, Steps) : new(Bands, Steps, 1);
        if (InputShape.Rank == 3 && InputShape.IsKnown && InputShape[first ? 1 : 0] == Bands && InputShape[first ? 2 : 1] == Steps) return InputShape;
        throw new KerasException("ApplicationInputShape", $"{ClassName} takes spectrograms of {Bands} bands by {Steps} steps by one channel; received input shape {InputShape}.");
    }

    private static SymbolicTensor Unit(Net net, SymbolicTensor x, int filters, int pool, int number)
    {
        string Name(string part) => FormattableString.Invariant($"{part}{number}");
        x = net.BatchNorm(net.Conv(x, filters, 3, padding: "same", name: Name("conv")), Name("bn"));
        return net.MaxPool(net.Apply("ELU", [x]), pool, pool, name: Name("pool"));
    }

    private static SymbolicTensor Recurrent(Net net, SymbolicTensor x, bool sequences, string name) => net.Apply("GRU", [x], name, ("units", 32),
        ("return_sequences", sequences), ("reset_after", false), ("recurrent_activation", new Activations.HardSigmoid { Legacy = true }));
}
