namespace KerasPS;

/// <summary>Layers connected to a whole that can be trained, evaluated and asked; itself a layer of larger models.</summary>
public abstract partial class Model : Layer
{
    /// <summary>The layers, in Keras' order.</summary>
    public abstract IReadOnlyList<Layer> Layers { get; }

    /// <summary>The symbolic inputs; empty as long as a sequential model knows no input shape.</summary>
    public abstract IReadOnlyList<SymbolicTensor> Inputs { get; }

    /// <summary>The symbolic outputs; empty as long as a sequential model knows no input shape.</summary>
    public abstract IReadOnlyList<SymbolicTensor> Outputs { get; }

    /// <summary>The names of the inputs, by which data may be given.</summary>
    public abstract IReadOnlyList<string> InputNames { get; }

    /// <summary>The names of the outputs, by which targets, losses and metrics may be given.</summary>
    public abstract IReadOnlyList<string> OutputNames { get; }

    /// <inheritdoc/>
    public override string? PartsKey => "layers";

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Sublayers => Layers;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerWeight> Weights => (LayerWeight[])[.. Layers.SelectMany(l => l.Weights).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<LayerWeight> TrainableWeights =>
        (LayerWeight[])(Trainable ? [.. Layers.SelectMany(l => l.TrainableWeights).Distinct()] : []);

    /// <inheritdoc/>
    protected override bool AutoCast => false;

    /// <summary>The symbolic input of a model with one.</summary>
    public override SymbolicTensor Input => Only(Inputs, "input");

    /// <summary>The symbolic output of a model with one.</summary>
    public override SymbolicTensor Output => Only(Outputs, "output");

    /// <summary>The layer of that name.</summary>
    /// <exception cref="KerasException">There is none.</exception>
    public Layer GetLayer(string name) => Layers.FirstOrDefault(l => l.Name == name)
        ?? throw new KerasException("LayerUnknown", $"Model '{Name}' has no layer '{name}'. " +
            $"It has: {string.Join(", ", Layers.Select(l => l.Name))}.");

    /// <summary>The layer at a position; negative positions count from the end.</summary>
    /// <exception cref="KerasException">There is none.</exception>
    public Layer GetLayer(int index) => index >= -Layers.Count && index < Layers.Count
        ? Layers[index < 0 ? index + Layers.Count : index]
        : throw new KerasException("LayerUnknown", $"Model '{Name}' has {Layers.Count} layers; there is no layer {index}. " +
            $"Give a position from {-Layers.Count} to {Layers.Count - 1}.");

    /// <summary>Makes the weights for batches of this shape (its first length unknown), where a model waits for it.</summary>
    public virtual void Build(Shape batchShape) => EnsureBuilt([batchShape]);

    /// <summary>Makes the weights for batches of these shapes, one an input, where a model waits for them.</summary>
    public virtual void BuildFor(IReadOnlyList<Shape> batchShapes)
    {
        if (batchShapes.Count == 1) Build(batchShapes[0]);
        else EnsureBuilt(batchShapes);
    }

    /// <summary>The number of weights' elements, of trainable and of other weights together.</summary>
    public long CountParameters() => Weights.Sum(w => w.Shape.Size);

    /// <summary>All layers at every depth, the models themselves before what they contain.</summary>
    public IReadOnlyList<Layer> AllLayers => [.. Descend(this).Skip(1).Distinct()];

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) => [.. outputs.Select(o => o.Mask)];

    private static IEnumerable<Layer> Descend(Layer layer) => layer.Sublayers.SelectMany(Descend).Prepend(layer);

    private SymbolicTensor Only(IReadOnlyList<SymbolicTensor> values, string what) => values.Count == 1
        ? values[0]
        : throw new KerasException("LayerOutputCount", $"{ClassName} '{Name}' has {values.Count} {what}s; expected one. " +
            $"Use {char.ToUpperInvariant(what[0])}{what[1..]}s" + (values.Count == 0 ? " once the model is built." : "."));

    internal static void RequireUniqueNames(IEnumerable<Layer> layers, string model)
    {
        var seen = new Dictionary<string, Layer>();
        foreach (var layer in layers)
            if (!seen.TryAdd(layer.Name, layer) && seen[layer.Name] != layer)
                throw new KerasException("LayerNameDuplicate", $"Model '{model}' would have two layers named " +
                    $"'{layer.Name}' ({seen[layer.Name].ClassName} and {layer.ClassName}). Give one of them another -Name.");
    }
}
