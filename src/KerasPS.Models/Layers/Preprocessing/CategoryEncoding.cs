namespace KerasPS.Layers;

/// <summary>Category numbers as rows of zeros and ones, or as counts.</summary>
/// <input>(batch, n) of whole numbers; for one_hot (batch) or (batch, 1)</input>
/// <output>(batch, num_tokens)</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// A sample of several categories as one row of zeros and ones.
/// <code>
/// $model = New-Sequential | Add-Layer CategoryEncoding 4 -OutputMode multi_hot -InputShape 2
/// Invoke-Predict -Model $model ((0, 2), (3, 3))
/// # float32(2, 4)
/// # [[1, 0, 1, 0],
/// #  [0, 0, 0, 1]]
/// </code>
/// </example>
[KerasObject("CategoryEncoding")]
public sealed class CategoryEncoding : Layer
{
    private readonly OutputMode mode = OutputMode.MultiHot;

    /// <summary>How many categories there are.</summary>
    [Option(Required = true, Position = 0, Min = 1, Aliases = ["max_tokens"], Help = "How many categories there are.")]
    public int NumTokens { get; init; }

    /// <summary>How categories are given out.</summary>
    [Option(Position = 1, Help = "How categories are given out: one_hot, multi_hot or count.")]
    public OutputMode OutputMode
    {
        get => mode;
        init => mode = value.Current() is OutputMode.OneHot or OutputMode.MultiHot or OutputMode.Count
            ? value.Current() : throw new FormatException("Expected one_hot, multi_hot or count.");
    }

    /// <summary>Kept in the configuration; outputs are dense in any case.</summary>
    [Option(Help = "Kept in the configuration; outputs are dense in any case.")]
    public bool Sparse { get; init; }

    /// <inheritdoc/>
    protected override bool AutoCast => false;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var weights = context.Tensor("count_weights");
        if (weights is not null && OutputMode != OutputMode.Count)
            throw new KerasException("LayerArgument", $"CategoryEncoding '{Name}': count_weights need the output mode count; it is {OutputMode}.");
        return CategoryOutput.Encode(x, OutputMode, NumTokens, ComputeDType, weights);
    }
}
