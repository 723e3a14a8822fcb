namespace KerasPS.Layers;

/// <summary>
/// A table of vectors that also turns vectors back into scores of indices, when called with the argument <c>reverse</c>.
/// </summary>
/// <input>(batch, …) of whole numbers; with the argument reverse (batch, …, output_dim)</input>
/// <output>(batch, …, output_dim); with the argument reverse (batch, …, input_dim)</output>
/// <weights>embeddings (input_dim, output_dim), reverse_embeddings (output_dim, input_dim)</weights>
/// <remarks>There are reverse_embeddings only where -TieWeights is false.</remarks>
/// <keras since="3"/>
/// <example>
/// One table turns tokens into vectors, and vectors back into scores of all tokens.
/// <code>
/// $layer = New-Layer ReversibleEmbedding 100 8
/// $tokens = New-Input 5
/// $vectors = $tokens | Invoke-Layer $layer
/// $scores = $vectors | Invoke-Layer $layer -Argument @{ reverse = $true }
/// "$($vectors.Shape) $($scores.Shape)"
/// # (None, 5, 8) (None, 5, 100)
/// </code>
/// </example>
[KerasObject("ReversibleEmbedding")]
public sealed class ReversibleEmbedding : Layer
{
    private LayerWeight embeddings = null!;
    private LayerWeight? reverseEmbeddings;

    /// <summary>Number of indices: one above the largest.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "Number of indices: one above the largest.")]
    public new int InputDim { get; init; }

    /// <summary>Length of a vector.</summary>
    [Option(Required = true, Position = 1, Min = 1, Help = "Length of a vector.")]
    public int OutputDim { get; init; }

    /// <summary>Whether the way back uses the same table.</summary>
    [Option(Help = "Whether the way back uses the same table.")]
    public bool TieWeights { get; init; } = true;

    /// <summary>How the vectors start.</summary>
    [Option(Help = "How the vectors start.")]
    public Initializer EmbeddingsInitializer { get; init; } = new Initializers.RandomUniform();

    /// <summary>Penalty on the vectors.</summary>
    [Option(Help = "Penalty on the vectors.")]
    public Regularizer? EmbeddingsRegularizer { get; init; }

    /// <summary>Penalty on the output.</summary>
    [Option(Help = "Penalty on the output.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <summary>Projection of the vectors after each update.</summary>
    [Option(Help = "Projection of the vectors after each update.")]
    public Constraint? EmbeddingsConstraint { get; init; }

    /// <summary>Index 0 marks steps that do not count: a mask for the layers behind.</summary>
    [Option(Help = "Index 0 marks steps that do not count: a mask for the layers behind.")]
    public bool MaskZero { get; init; }

    /// <summary>The type in which the way back is computed.</summary>
    [Option(Help = "The type in which the way back is computed.")]
    public string? ReverseDtype { get; init; }

    /// <summary>Scores are limited to this size by a hyperbolic tangent.</summary>
    [Option(Help = "Scores are limited to this size by a hyperbolic tangent.")]
    public double? LogitSoftCap { get; init; }

    /// <inheritdoc/>
    public override Shape? GivenInputShape => BatchInputShape
        ?? (InputShape ?? (InputLength is { } length ? new(length) : null))?.Prepend(BatchSize ?? Shape.Unknown);

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;

    /// <inheritdoc/>
    protected override bool AutoCast => false;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        embeddings = AddWeight("embeddings", new(InputDim, OutputDim), EmbeddingsInitializer, EmbeddingsRegularizer, EmbeddingsConstraint);
        if (!TieWeights) reverseEmbeddings = AddWeight("reverse_embeddings", new(OutputDim, InputDim), EmbeddingsInitializer);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (context.Arguments.GetValueOrDefault("reverse") is not true)
            return K.Cast(K.Gather(embeddings, x), ComputeDType);
        var type = ReverseDtype is { } name ? DTypes.Parse(name) : ComputeDType;
        var scores = reverseEmbeddings is { } own
            ? K.MatMul(K.Cast(x, type), K.Cast(own, type))
            : K.MatMul(K.Cast(x, type), K.Cast(embeddings, type), transposeB: true);
        return LogitSoftCap is { } cap ? cap * K.Tanh(scores / cap) : scores;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) =>
        [MaskZero && context.Arguments.GetValueOrDefault("reverse") is not true ? K.NotEqual(inputs[0], 0) : null];
}
