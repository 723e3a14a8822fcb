namespace KerasPS;

/// <summary>The weights of a layer and of the layers inside it.</summary>
public abstract partial class Layer
{
    private readonly List<LayerWeight> weights = [];
    private readonly List<Layer> sublayers = [];

    /// <summary>An activity regularizer, of the layers that have the option.</summary>
    protected internal virtual Regularizer? OutputRegularizer => null;

    /// <summary>The layers inside this one (of wrappers and models), in order.</summary>
    public virtual IReadOnlyList<Layer> Sublayers => sublayers;

    /// <summary>All weights in the order of Keras' <c>weights</c>: own trainable, own non-trainable, then those of the inner layers.</summary>
    public virtual IReadOnlyList<LayerWeight> Weights =>
    (LayerWeight[])
    [
        .. weights.Where(w => w.CreatedTrainable), .. weights.Where(w => !w.CreatedTrainable),
        .. Sublayers.SelectMany(l => l.Weights),
    ];

    /// <summary>The weights an archive stores under the layer's own name, in order; those of inner layers stand under theirs.</summary>
    public virtual IReadOnlyList<LayerWeight> StoredWeights => (LayerWeight[])[.. Weights.Where(w => w.Owner == this && w != Adaptation?.A && w != Adaptation?.B)];

    /// <summary>The weights training changes: none where the layer is frozen.</summary>
    public virtual IReadOnlyList<LayerWeight> TrainableWeights => (LayerWeight[])(Trainable
        ? [.. weights.Where(w => w.CreatedTrainable && !w.IsFrozen), .. Sublayers.SelectMany(l => l.TrainableWeights)]
        : []);

    /// <summary>The weights training leaves alone.</summary>
    public IReadOnlyList<LayerWeight> NonTrainableWeights
    {
        get
        {
            var trainable = TrainableWeights.ToHashSet();
            return (LayerWeight[])[.. Weights.Where(w => !trainable.Contains(w))];
        }
    }

    /// <summary>The weights in the order of the older file format: all trainable ones, then the others.</summary>
    public IReadOnlyList<LayerWeight> FileWeights => (LayerWeight[])[.. TrainableWeights, .. NonTrainableWeights];

    /// <summary>Copies of the weights' values (Keras' <c>get_weights</c>).</summary>
    public Tensor[] GetWeights() => [.. Weights.Select(w => w.Value.Clone().Cast(w.DType))];

    /// <summary>Overwrites all weights (Keras' <c>set_weights</c>).</summary>
    /// <exception cref="KerasException">The number or a shape differs.</exception>
    public void SetWeights(IReadOnlyList<Tensor> values)
    {
        var own = Weights;
        if (own.Count != values.Count)
            throw new KerasException("WeightCount", $"{ClassName} '{Name}' has {own.Count} weights; received {values.Count}. " +
                $"Give them in this order: {string.Join(", ", own.Select(w => $"{w.Name} {w.Shape}"))}.");
        for (var i = 0; i < own.Count; i++)
            if (!own[i].Shape.Equals(values[i].Shape))
                throw new ShapeMismatchException($"Weight {i} ('{own[i].Name}') of {ClassName} '{Name}'", own[i].Shape,
                    values[i].Shape, "give values of the weight's shape");
        for (var i = 0; i < own.Count; i++) own[i].Assign(values[i]);
    }

    /// <summary>Makes a weight and fills it by its initializer.</summary>
    /// <param name="name">Its name within the layer, for example <c>kernel</c>.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="initializer">How it starts; null: Glorot uniform.</param>
    /// <param name="regularizer">A penalty on it.</param>
    /// <param name="constraint">A projection applied after each update.</param>
    /// <param name="trainable">Whether training changes it.</param>
    /// <param name="dtype">Its type; null: the policy's.</param>
    protected LayerWeight AddWeight(string name, Shape shape, Initializer? initializer, Regularizer? regularizer = null,
        Constraint? constraint = null, bool trainable = true, DType? dtype = null)
    {
        var weight = new LayerWeight(this, name, shape, dtype ?? DType.Variable, trainable, regularizer, constraint);
        weight.StartWith(initializer ?? new Initializers.GlorotUniform());
        weights.Add(weight);
        return weight;
    }

    /// <summary>The attribute under which Keras' weights files keep an inner layer.</summary>
    public virtual string PartKey(Layer part) => "layer";

    /// <summary>The class by which a list of layers in a weights file counts this one: Python's name of the class.</summary>
    public virtual string PartClass => ClassName;

    /// <summary>The list under which they keep the inner layers by class (<c>layers</c> of a model); null where each has an attribute of its own.</summary>
    public virtual string? PartsKey => null;

    /// <summary>Makes a layer part of this one, so that its weights count.</summary>
    protected T AddSublayer<T>(T layer) where T : Layer
    {
        sublayers.Add(layer);
        return layer;
    }

    private void AddActivityLoss(IReadOnlyList<SymbolicTensor> outputs, CallContext context)
    {
        if (OutputRegularizer is not { } regularizer) return;
        // Keras 3 and tf.keras divide by the number of samples, so that the penalty does not grow with the batch.
        var whole = context.Form is not (TrainingForm.Keras3 or TrainingForm.TensorFlow);
        foreach (var output in outputs)
        {
            var penalty = K.Cast(regularizer.Call(output), KerasPS.DType.Float32);
            context.Losses.Add(whole ? penalty : penalty / K.Cast(K.SizeOf(output, [0]), KerasPS.DType.Float32));
        }
    }
}
