namespace KerasPS.Layers;

/// <summary>
/// A table of vectors, one for each index. With a mask for zeros, index 0 marks steps that do not count.
/// </summary>
/// <input>(batch, …) of whole numbers from 0 to input_dim − 1</input>
/// <output>(batch, …, output_dim)</output>
/// <weights>embeddings (input_dim, output_dim)</weights>
/// <keras since="1"/>
/// <example>
/// Index 0 is padding: with -MaskZero the layers behind leave such steps out.
/// <code>
/// $model = New-Sequential | Add-Layer Embedding 1000 16 -MaskZero -InputShape 20 | Add-Layer LSTM 8
/// $model.Layers.OutputShapes
/// # (None, 20, 16)
/// # (None, 8)
/// ($model.Layers[0] | Get-Weight).Shape
/// # (1000, 16)
/// </code>
/// </example>
[KerasObject("Embedding")]
public sealed class Embedding : Layer, ILowRankAdaptable
{
    private LayerWeight? embeddings;

    /// <summary>The number of indices: one above the largest.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "Number of indices: one above the largest.")]
    public new int InputDim { get; init; }

    /// <summary>The length of a vector.</summary>
    [Option(Required = true, Position = 1, Min = 1, Help = "Length of a vector.")]
    public int OutputDim { get; init; }

    /// <summary>How the vectors start.</summary>
    [Option(Aliases = ["init"], Help = "How the vectors start.")]
    public Initializer EmbeddingsInitializer { get; init; } = new Initializers.RandomUniform();

    /// <summary>A penalty on the vectors.</summary>
    [Option(Aliases = ["W_regularizer"], Help = "Penalty on the vectors.")]
    public Regularizer? EmbeddingsRegularizer { get; init; }

    /// <summary>A penalty on the output.</summary>
    [Option(Help = "Penalty on the output.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>A projection of the vectors after each update.</summary>
    [Option(Aliases = ["W_constraint"], Help = "Projection of the vectors after each update.")]
    public Constraint? EmbeddingsConstraint { get; init; }

    /// <summary>Whether index 0 marks steps that do not count.</summary>
    [Option(Help = "Index 0 marks steps that do not count: a mask for the layers behind.")]
    public bool MaskZero { get; init; }

    /// <summary>Keras 1's dropout of whole vectors.</summary>
    [Option(InputOnly = true, Min = 0, Max = 1, Help = "Keras 1's share of the indices whose vector is dropped in training.")]
    public double Dropout { get; init; }

    /// <inheritdoc/>
    [Option(Min = 1, Help = "Rank of a low-rank adaptation (LoRA) that is trained in place of the vectors; null: none.")]
    public int? LoraRank { get; init; }

    /// <inheritdoc/>
    [Option(Help = "The adaptation is multiplied by alpha / rank; null: by 1.")]
    public double? LoraAlpha { get; init; }

    /// <inheritdoc/>
    public LayerWeight? AdaptableWeight => embeddings;

    /// <inheritdoc/>
    public override Shape? GivenInputShape => BatchInputShape
        ?? (InputShape ?? (InputLength is { } length ? new(length) : null))?.Prepend(BatchSize ?? Shape.Unknown);

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;

    /// <inheritdoc/>
    protected override bool AutoCast => false;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs) => embeddings = AddWeight("embeddings",
        new(InputDim, OutputDim), EmbeddingsInitializer, EmbeddingsRegularizer, EmbeddingsConstraint);

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        SymbolicTensor table = embeddings!;
        if (context.Training && Dropout > 0) table = K.Dropout(table, Dropout, [InputDim, 1]);
        var indices = x.DType is KerasPS.DType.Int64 ? x : K.Cast(x, KerasPS.DType.Int32);
        var vectors = K.Gather(K.Cast(table, ComputeDType), indices);
        // The product is made of the rows that are asked for, not of the whole table.
        return Adaptation is null ? vectors : vectors + K.Cast(Adaptation.Product(K.Gather(Adaptation.A, indices)), ComputeDType);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) => [MaskZero ? K.NotEqual(inputs[0], 0) : null];
}
