namespace KerasPS.Layers;

/// <summary>Text or whole numbers as bucket numbers by hash.</summary>
/// <input>any shape, of text or whole numbers</input>
/// <output>that of the input for int; otherwise (batch, num_bins)</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// No vocabulary is needed: equal values get equal buckets.
/// <code>
/// $model = New-Sequential | Add-Layer Hashing 100 -InputShape 2
/// $x = ConvertTo-Tensor (('red', 'blue'), ('blue', 'red'))
/// $y = Invoke-Predict -Model $model $x
/// $y[0, 0] -eq $y[1, 1]
/// # True
/// $y.Shape
/// # (2, 2)
/// </code>
/// </example>
[KerasObject("Hashing")]
public sealed class Hashing : HostLayer
{
    /// <summary>How many buckets there are.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "How many buckets there are.")]
    public int NumBins { get; init; }

    /// <summary>A value that has bucket 0 to itself.</summary>
    [Option(Help = "A value that has bucket 0 to itself.")]
    public LookupToken? MaskValue { get; init; }

    /// <summary>One or two whole numbers: a keyed hash is used instead of a fingerprint.</summary>
    [Option(Help = "One or two whole numbers: a keyed hash is used instead of a fingerprint.")]
    public long[]? Salt { get; init; }

    /// <summary>How buckets are given out: int, one_hot, multi_hot or count.</summary>
    [Option(Help = "How buckets are given out: int, one_hot, multi_hot or count.")]
    public OutputMode OutputMode { get; init; }

    /// <summary>Kept in the configuration; outputs are dense in any case.</summary>
    [Option(Help = "Kept in the configuration; outputs are dense in any case.")]
    public bool Sparse { get; init; }

    /// <inheritdoc/>
    public override TensorSpec OutputSpec(IReadOnlyList<TensorSpec> inputs) =>
        new(CategoryOutput.ShapeOf(Shaped(inputs[0].Shape), OutputMode.Current(), NumBins), Type);

    /// <inheritdoc/>
    public override Tensor Transform(IReadOnlyList<Tensor> inputs)
    {
        var buckets = MaskValue is not null && NumBins > 1 ? NumBins - 1 : NumBins;
        var numbers = HashBuckets.Texts(inputs[0]).Select(text => buckets == NumBins ? HashBuckets.Of(text, buckets, Salt)
            : text == MaskValue!.Text ? 0 : 1 + HashBuckets.Of(text, buckets, Salt)).ToArray();
        return CategoryOutput.Encode(numbers, Shaped(inputs[0].Shape), OutputMode.Current(), NumBins, Type);
    }

    private DType Type => OutputMode == OutputMode.Int ? KerasPS.DType.Int64 : KerasPS.DType.Float32;

    private static Shape Shaped(Shape shape) => shape.Rank == 0 ? new(1) : shape;
}
