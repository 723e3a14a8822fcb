namespace KerasPS;

/// <summary>A layer that takes one value a channel.</summary>
public abstract class GlobalPoolingLayer : ImageLayer
{
    /// <summary>Whether the spatial axes stay, with length 1.</summary>
    [Option(Name = "keepdims", Help = "Whether the spatial axes stay, with length 1.")]
    public bool KeepDims { get; init; }

    /// <summary>The value over these axes.</summary>
    protected abstract SymbolicTensor Reduce(SymbolicTensor x, int[] axes);

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        CheckRank(x.Shape);
        return Reduce(x, SpatialAxisNumbers);
    }
}
