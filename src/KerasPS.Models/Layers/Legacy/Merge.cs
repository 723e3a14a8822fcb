using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>Keras 1's layer of several inputs in all its modes: sum, mul, ave, max, concat, dot, cos or a function.</summary>
/// <input>several; what shapes fit depends on the mode</input>
/// <output>that of the mode's result</output>
/// <keras since="1" until="1"/>
/// <example>
/// Matrices are multiplied as Keras 1's mode dot does it.
/// <code>
/// $a = New-Input 3, 4
/// $b = New-Input 5, 4
/// ($a, $b | Invoke-Layer Merge dot -DotAxes 2, 2).Shape
/// # (None, 3, 5)
/// </code>
/// </example>
[KerasObject("Merge", Retired = true)]
public sealed class Merge : Layer
{
    /// <summary>sum, mul, ave, max, concat, dot, cos, or a function of the inputs.</summary>
    [Option(Position = 0, Help = "sum, mul, ave, max, concat, dot, cos, or a function of the inputs.")]
    public MergeMode Mode { get; init; } = "sum";

    /// <summary>The axis of concat, the batch axis counted.</summary>
    [Option(Help = "The axis of concat, the batch axis counted.")]
    public int ConcatAxis { get; init; } = -1;

    /// <summary>The axis of each input that dot and cos sum over.</summary>
    [Option(Help = "The axis of each input that dot and cos sum over.")]
    public Axes DotAxes { get; init; } = -1;

    /// <summary>Accepted as in Keras; the shape follows from the function.</summary>
    [Option(Help = "Accepted as in Keras; the shape follows from the function.")]
    public JsonNode? OutputShape { get; init; }

    /// <summary>Accepted as in Keras; a function gives no mask.</summary>
    [Option(Help = "Accepted as in Keras; a function gives no mask.")]
    public JsonNode? OutputMask { get; init; }

    /// <summary>Further arguments of the function, by name.</summary>
    [Option(Help = "Further arguments of the function, by name.")]
    public JsonNode? Arguments { get; init; }

    /// <summary>Whether cos has no gradient (NaN) where the product of squares is negative, as on Theano.</summary>
    [Option(InputOnly = true, Help = "Whether cos has a NaN gradient where the product of squares is negative; files of Theano set this.")]
    public bool UndefinedRoots { get; init; }

    /// <summary>The layer that took the mode's place in Keras 2; cos, which adds an axis, and functions stay what they are.</summary>
    protected internal override KerasObject FileForm => Mode.Function is not null ? this : Mode.Kind switch
    {
        MergeKind.Sum => new Add { Name = Name, Trainable = Trainable, DType = DType },
        MergeKind.Mul => new Multiply { Name = Name, Trainable = Trainable, DType = DType },
        MergeKind.Ave => new Average { Name = Name, Trainable = Trainable, DType = DType },
        MergeKind.Max => new Maximum { Name = Name, Trainable = Trainable, DType = DType },
        MergeKind.Concat => new Concatenate { Name = Name, Trainable = Trainable, DType = DType, Axis = ConcatAxis },
        MergeKind.Dot => new Dot { Name = Name, Trainable = Trainable, DType = DType, Axes = DotAxes },
        _ => this,
    };

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => Mode.Function?.Prefetch(this);

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        if (inputs.Count < 2)
            throw new KerasException("LayerInputCount", $"Merge '{Name}' takes at least two inputs; received {inputs.Count}.");
        if (Mode.Function is { } function) return function.For(Name, ClassName, "The modes with a name are sum, mul, ave, max, concat, dot and cos.").Call(inputs, Lambda.Plain(Arguments));
        return [Mode.Kind switch
        {
            MergeKind.Sum => inputs.Aggregate(K.Add),
            MergeKind.Mul => inputs.Aggregate(K.Multiply),
            MergeKind.Ave => inputs.Aggregate(K.Add) / inputs.Count,
            MergeKind.Max => Largest(inputs),
            MergeKind.Concat => K.Concat(inputs, ConcatAxis),
            MergeKind.Dot => Dot(inputs[0], inputs[1]),
            _ => Cosine(inputs[0], inputs[1]),
        }];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context)
    {
        var masks = inputs.Select(i => i.Mask).OfType<SymbolicTensor>().ToList();
        if (masks.Count == 0 || Mode.Function is not null) return [null];
        return [Mode.Kind switch
        {
            MergeKind.Sum or MergeKind.Mul or MergeKind.Ave => masks.Aggregate(K.LogicalAnd),
            MergeKind.Concat => K.All(K.Concat([.. inputs.Select(Concatenate.Expand)], ConcatAxis), -1),
            _ => null,
        }];
    }

    private SymbolicTensor Largest(IReadOnlyList<SymbolicTensor> inputs) => inputs.All(i => i.Mask is null)
        ? inputs.Aggregate(K.Maximum)
        : throw new KerasException("MaskUnsupported", $"Merge '{Name}' cannot take the maximum of masked inputs, as in Keras 1. Use the layer Maximum.");

    private SymbolicTensor Dot(SymbolicTensor x, SymbolicTensor y)
    {
        var given = DotAxes.ToArray();
        var product = K.BatchDot(x, y, x.Shape.Axis(given[0]), y.Shape.Axis(given[^1]));
        return product.Shape.Rank == 1 ? K.ExpandDims(product, 1) : product;
    }

    // The root of a negative product counts as 0, so that the smallest divisor takes its place.
    private SymbolicTensor Cosine(SymbolicTensor x, SymbolicTensor y)
    {
        var square = Dot(x, x) * Dot(y, y);
        // Theano multiplies the root's infinite slope at 0 by a mask of zeros.
        if (UndefinedRoots) return K.ExpandDims(Dot(x, y) / K.Maximum(K.Sqrt(square * K.Cast(K.Greater(square, 0), square.DType)), 1e-7), 1);
        var usable = K.Greater(square, 1e-14);
        var norm = K.Where(usable, K.Sqrt(K.Where(usable, square, 1)), 1e-7);
        return K.ExpandDims(Dot(x, y) / norm, 1);
    }
}
