namespace KerasPS.Layers;

/// <summary>Category numbers as rows of zeros and ones, or as counts.</summary>
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
