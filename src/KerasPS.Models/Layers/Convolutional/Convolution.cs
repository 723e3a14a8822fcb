namespace KerasPS;

/// <summary>
/// A convolution: activation(x ∗ kernel + bias). Weights kernel (…sizes, channels / groups, filters), bias (filters).
/// </summary>
public abstract class Convolution : DilatedLayer, ILowRankAdaptable
{
    /// <summary>Into how many groups the channels are split.</summary>
    [Option(Min = 1, Help = "Into how many groups the channels are split; each has its own filters.")]
    public int Groups { get; init; } = 1;

    /// <inheritdoc/>
    [Option(Min = 1, Help = "Rank of a low-rank adaptation (LoRA) that is trained in place of the kernel; null: none.")]
    public int? LoraRank { get; init; }

    /// <inheritdoc/>
    [Option(Help = "The adaptation is multiplied by alpha / rank; null: by 1.")]
    public double? LoraAlpha { get; init; }

    /// <inheritdoc/>
    public LayerWeight? AdaptableWeight => Kernel;

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var channels = Channels(inputs[0]);
        if (channels % Groups != 0 || Filters % Groups != 0)
            throw new KerasException("GroupsDoNotDivide", $"{ClassName} '{Name}' has {Filters} filters and an input of " +
                $"{channels} channels; both must be multiples of the groups ({Groups}). Change one of them.");
        AddKernel(new([.. KernelSize, channels / Groups, Filters]));
        AddBias(new(Filters));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => InFormat(x,
        v => Finish(K.Conv(v, Adapted(Kernel!), Strides, EnginePadding, Dilation, Groups)));
}
