using System.Text;

namespace KerasPS.Layers;

/// <summary>The bucket of two or more features together, by hash.</summary>
/// <input>two or more, (batch) or (batch, 1) each, of text or whole numbers</input>
/// <output>that of the inputs for int; (batch, num_bins) for one_hot</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Two features that mean something only together, as one of 10 buckets.
/// <code>
/// $a = New-Input 1 -DType int32
/// $b = New-Input 1 -DType int32
/// ($a, $b | Invoke-Layer HashedCrossing 10 -OutputMode one_hot).Shape
/// # (None, 10)
/// </code>
/// </example>
[KerasObject("HashedCrossing")]
public sealed class HashedCrossing : HostLayer
{
    // TensorFlow's key for crossings.
    private const ulong Key = 0xDECAFCAFFE;

    /// <summary>How many buckets there are.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "How many buckets there are.")]
    public int NumBins { get; init; }

    /// <summary>How buckets are given out: int or one_hot.</summary>
    [Option(Help = "How buckets are given out: int or one_hot.")]
    public OutputMode OutputMode { get; init; }

    /// <summary>Kept in the configuration; outputs are dense in any case.</summary>
    [Option(Help = "Kept in the configuration; outputs are dense in any case.")]
    public bool Sparse { get; init; }

    // Keras leaves it out here, and refuses it.
    /// <inheritdoc/>
    protected override bool WritesTrainable => false;

    /// <inheritdoc/>
    public override TensorSpec OutputSpec(IReadOnlyList<TensorSpec> inputs) =>
        new(CategoryOutput.ShapeOf(inputs[0].Shape, OutputMode, NumBins), Type);

    /// <inheritdoc/>
    public override Tensor Transform(IReadOnlyList<Tensor> inputs)
    {
        if (inputs.Count < 2)
            throw new KerasException("LayerInputCount", $"HashedCrossing '{Name}' crosses at least two inputs; received {inputs.Count}.");
        var features = inputs.Select(Features).ToArray();
        var numbers = new long[features[0].Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (long)(features.Aggregate(Key, (hash, f) => FarmHash.Join(hash, f[i])) % (ulong)NumBins);
        return CategoryOutput.Encode(numbers, inputs[0].Shape, OutputMode, NumBins, Type);
    }

    private DType Type => OutputMode == OutputMode.Int ? KerasPS.DType.Int64 : KerasPS.DType.Float32;

    private static ulong[] Features(Tensor data) => data.DType == KerasPS.DType.String
        ? [.. data.Strings.Select(s => FarmHash.Fingerprint(Encoding.UTF8.GetBytes(s)))]
        : [.. HashBuckets.Whole(data).Select(v => unchecked((ulong)v))];
}
