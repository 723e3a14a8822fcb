namespace KerasPS;

/// <summary>
/// A published network architecture (Keras' <c>applications</c>): builds the model with the layer names and the weight
/// order of the published files, says which file holds its weights and how its images are prepared.
/// </summary>
[Category("keras.applications")]
public abstract class Application : KerasObject
{
    /// <summary>Whether the classifier at the top is built.</summary>
    [Option(Help = "Whether the classifier at the top is built.")]
    public bool IncludeTop { get; init; } = true;

    /// <summary>The shape of one image; null: the default with top, any size without.</summary>
    [Option(Help = "Rows, columns and channels of one image.")]
    public Shape? InputShape { get; init; }

    /// <summary>What follows the last feature map where there is no top.</summary>
    [Option(Help = "Without top: avg or max pools the feature map to a vector.")]
    public FeaturePooling Pooling { get; init; }

    /// <summary>The number of classes.</summary>
    [Option(Min = 1, Help = "Number of classes.")]
    public int Classes { get; init; } = 1000;

    /// <summary>The activation of the classifier.</summary>
    [Option(Help = "Activation of the classifier.")]
    public Activation? ClassifierActivation { get; init; } = KerasRegistry.Create<Activation>("softmax");

    /// <summary>The model's name; null: the one Keras gives it.</summary>
    [Option(Help = "Name of the model.")]
    public string? Name { get; init; }

    /// <summary>
    /// Whether the weights will be the published ones: some models differ then (EfficientNet has one layer more).
    /// </summary>
    public bool ForPublishedWeights { get; set; }

    /// <summary>The side of a default image.</summary>
    public virtual int DefaultSize => 224;

    /// <summary>The least side that the strides leave something of.</summary>
    public virtual int MinimumSize => 32;

    /// <summary>The name Keras gives the model.</summary>
    public abstract string DefaultName { get; }

    /// <summary>How images are prepared for the published weights.</summary>
    public virtual PreprocessMode Preprocess => PreprocessMode.Tf;

    /// <summary>The published weights with and without top, or null where there are none for these options.</summary>
    public abstract WeightsFile? Published { get; }

    /// <summary>The classes of the published top, and the name Keras gives their weights.</summary>
    public virtual (string Name, int Classes) PublishedFor => ("imagenet", 1000);

    /// <summary>The channels of an input that the published weights take.</summary>
    public virtual int Channels => 3;

    /// <summary>Whether the model takes any image size in spite of its top.</summary>
    public virtual bool AnySize => false;

    /// <summary>Builds the model with fresh weights.</summary>
    /// <exception cref="KerasException">The input shape is too small.</exception>
    public Model Create()
    {
        var net = new Applications.Net();
        var image = net.Input(ImageShape());
        var x = Features(net, image);
        x = IncludeTop ? Top(net, x) : Pool(net, x);
        return net.Build(image, x, Name ?? DefaultName);
    }

    /// <summary>The network up to its last feature map.</summary>
    internal abstract SymbolicTensor Features(Applications.Net net, SymbolicTensor image);

    /// <summary>The classifier.</summary>
    internal virtual SymbolicTensor Top(Applications.Net net, SymbolicTensor x) =>
        net.Dense(net.GlobalAverage(x, "avg_pool"), Classes, ClassifierActivation, "predictions");

    /// <summary>The names of the pooling layers without top; null: automatic ones.</summary>
    internal virtual (string? Average, string? Max) PoolNames => (null, null);

    internal virtual SymbolicTensor Pool(Applications.Net net, SymbolicTensor x) => Pooling switch
    {
        FeaturePooling.Avg => net.GlobalAverage(x, PoolNames.Average),
        FeaturePooling.Max => net.Apply("GlobalMaxPooling2D", [x], PoolNames.Max),
        _ => x,
    };

    internal virtual Shape ImageShape()
    {
        var first = KerasConfig.ImageDataFormat == DataFormat.ChannelsFirst;
        if (InputShape is null)
        {
            var side = (IncludeTop && !AnySize) || NeedsSize ? DefaultSize : Shape.Unknown;
            return first ? new(3, side, side) : new(side, side, 3);
        }
        var (rows, columns) = first ? (InputShape[1], InputShape[2]) : (InputShape[0], InputShape[1]);
        if (InputShape.Rank != 3 || (rows >= 0 && rows < MinimumSize) || (columns >= 0 && columns < MinimumSize))
            throw new KerasException("ApplicationInputShape", $"{ClassName} takes images of at least {MinimumSize}×{MinimumSize}; " +
                $"received input shape {InputShape}. Give rows, columns and channels.");
        return InputShape;
    }

    /// <summary>Whether the structure depends on the image size, so that it must be known even without top.</summary>
    protected virtual bool NeedsSize => false;
}
