using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// Attention of several heads over projections of its inputs: query, value and, where it differs from the value, key.
/// Arguments of a call: <c>attention_mask</c>, <c>use_causal_mask</c>, <c>return_attention_scores</c>, and masks of the inputs.
/// </summary>
public abstract class ProjectedAttention : Layer
{
    private HeadProjection? query, key, value, gate, output;

    /// <summary>The share of the attention's weights dropped in training.</summary>
    [Option(Min = 0, Max = 1, Help = "Share of the attention's weights dropped in training.")]
    public double Dropout { get; init; }

    /// <summary>Whether the projections have biases.</summary>
    [Option(Help = "Whether the projections have biases.")]
    public bool UseBias { get; init; } = true;

    /// <summary>Whether the heads' outputs are multiplied by a gate made of the query.</summary>
    [Option(Help = "Multiply the heads' outputs by a gate made of the query.")]
    public bool UseGate { get; init; }

    /// <summary>How far a query looks to either side: positions less than this many apart; null: everywhere.</summary>
    [Option(Min = 1, Help = "A query sees only positions less than this many apart.")]
    public int? SlidingWindow { get; init; }

    /// <summary>A choice of Keras between equal kernels; accepted and without effect.</summary>
    [Option(InputOnly = true, Help = "Accepted; without effect on results.")]
    public bool? FlashAttention { get; init; }

    /// <summary>Whether masked scores get a large negative number added instead of one in their place, as in tf.keras.</summary>
    [Option(InputOnly = true, Help = "Add a large negative number to masked scores, as tf.keras; files of it set this.")]
    public bool AdditiveMask { get; init; }

    /// <summary>How the kernels start.</summary>
    [Option(Help = "How the kernels start.")]
    public Initializer KernelInitializer { get; init; } = new Initializers.GlorotUniform();

    /// <summary>How the biases start.</summary>
    [Option(Help = "How the biases start.")]
    public Initializer BiasInitializer { get; init; } = new Initializers.Zeros();

    /// <summary>A penalty on each kernel.</summary>
    [Option(Help = "Penalty on each kernel.")]
    public Regularizer? KernelRegularizer { get; init; }

    /// <summary>A penalty on each bias.</summary>
    [Option(Help = "Penalty on each bias.")]
    public Regularizer? BiasRegularizer { get; init; }

    /// <summary>A penalty on the output of each projection.</summary>
    [Option(Help = "Penalty on the output of each projection.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>A projection of each kernel after each update.</summary>
    [Option(Help = "Projection of each kernel after each update.")]
    public Constraint? KernelConstraint { get; init; }

    /// <summary>A projection of each bias after each update.</summary>
    [Option(Help = "Projection of each bias after each update.")]
    public Constraint? BiasConstraint { get; init; }

    /// <summary>A seed of the dropout's own.</summary>
    [Option(Help = "A seed of the dropout's own; without one the session's seed is used.")]
    public int? Seed { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override bool SpreadsInputs => true;

    /// <summary>Heads and length of the query's and the key's projections.</summary>
    protected abstract (int Query, int KeyValue, int Length, int ValueLength) Heads { get; }

    /// <summary>The shape of an output vector for a query of this many features.</summary>
    protected virtual Shape OutputVector(int features) => new(features);

    /// <summary>The axes a query attends over, of inputs of a rank.</summary>
    protected virtual int[] Axes(int rank) => [.. Enumerable.Range(1, rank - 2)];

    /// <inheritdoc/>
    public override JsonObject GetBuildConfig()
    {
        var shapes = new JsonObject();
        string[] names = ["query_shape", "value_shape", "key_shape"];
        for (var i = 0; i < BuildShapes.Count; i++) shapes[names[i]] = OptionConverter.ToJson(BuildShapes[i]);
        return new() { ["shapes_dict"] = shapes };
    }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        if (inputs.Count is < 2 or > 3)
            throw new KerasException("LayerInputCount", $"{ClassName} '{Name}' takes query, value and perhaps key; received " +
                $"{inputs.Count} inputs. Give the query twice for self-attention.");
        var (heads, shared, length, valueLength) = Heads;
        query = Projection("query", new(heads, length), 1, inputs[0]);
        key = Projection("key", new(shared, length), 1, inputs[inputs.Count - 1]);
        if (UseGate) gate = Projection("gate", new(heads, valueLength), 1, inputs[0], new Activations.Sigmoid());
        value = Projection("value", new(shared, valueLength), 1, inputs[1]);
        output = Projection("attention_output", OutputVector(inputs[0][-1]), 2, new(heads, valueLength));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        var call = new AttentionCall(inputs, context, SlidingWindow);
        var inner = context.With(null);
        var repeats = Heads.Query / Heads.KeyValue;
        SymbolicTensor Repeated(SymbolicTensor x) => repeats == 1 ? x : K.Repeat(x, repeats, -2);
        var axes = Axes(call.Query.Shape.Rank);
        // Keras' fused form averages over everything where a whole row is masked; the plain form gives zeros.
        var fused = !call.ReturnScores && Dropout == 0 && call.Query.Shape.Rank == 3;
        var (attended, weights) = HeadAttention.Compute(query!.Invoke(call.Query, inner), Repeated(key!.Invoke(call.Key, inner)),
            Repeated(value!.Invoke(call.Value, inner)), axes, call.Mask, AdditiveMask ? MaskRule.Add : fused ? MaskRule.Replace : MaskRule.Zero,
            context.Training && Dropout > 0 ? w => K.Dropout(w, Dropout, stream: RandomStream.Of(Seed)) : null);
        if (gate is not null) attended *= gate.Invoke(call.Query, inner);
        var result = output!.Invoke(attended, inner);
        return call.ReturnScores ? [result, weights] : [result];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) =>
        [inputs[0].Mask, .. Enumerable.Repeat<SymbolicTensor?>(null, outputs.Count - 1)];

    /// <inheritdoc/>
    public override string PartKey(Layer part) =>
        // Keras stores a part under its public property, and where there is none under the field.
        (part == gate || !HasPublicParts ? "_" : "") + (part.Name == "attention_output" ? "output" : part.Name) + "_dense";

    /// <summary>Whether Keras' class shows the projections as properties.</summary>
    protected virtual bool HasPublicParts => true;

    private HeadProjection Projection(string name, Shape target, int contracted, Shape input, Activation? activation = null)
    {
        var layer = AddSublayer(new HeadProjection(this, target, contracted, activation)
        {
            Name = name, DType = DType, Trainable = Trainable,
        });
        layer.EnsureBuilt([input]);
        return layer;
    }
}
