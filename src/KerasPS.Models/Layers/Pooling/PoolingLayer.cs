namespace KerasPS;

/// <summary>A layer that takes one value a window and channel.</summary>
public abstract class PoolingLayer : ImageLayer
{
    private readonly int[] poolSize = [2];
    private readonly int[]? strides;

    /// <summary>The window's lengths.</summary>
    [Option(Position = 0, Aliases = ["pool_length"], Help = "Lengths of the window: one number, or one for each spatial axis.")]
    public int[] PoolSize { get => PerAxis(poolSize, "pool_size"); init => poolSize = value; }

    /// <summary>The steps between windows.</summary>
    [Option(Aliases = ["stride"], Help = "Steps between windows; null for the window's lengths.")]
    public int[]? Strides { get => strides is null ? PoolSize : PerAxis(strides, "strides"); init => strides = value; }

    /// <summary>How windows lie at the borders; padding neither wins nor counts.</summary>
    [Option(Aliases = ["border_mode"], Help = "How windows lie at the borders: valid or same.")]
    public WindowPadding Padding { get; init; } = WindowPadding.Valid;

    /// <summary>The pooling of a channels-last value.</summary>
    protected abstract SymbolicTensor Pool(SymbolicTensor x, int[] size, int[] strides, SpatialPadding padding);

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        _ = WindowPaddings.ForPool(Padding, PoolSize);
        if (PoolSize.Concat(Strides!).Any(v => v < 1))
            throw new KerasException("OptionOutOfRange", $"{ClassName}: pool sizes and strides must be at least 1; received " +
                $"pool_size ({string.Join(", ", PoolSize)}), strides ({string.Join(", ", Strides!)}).");
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        InFormat(x, v => Pool(v, PoolSize, Strides!, WindowPaddings.ForPool(Padding, PoolSize)));
}
