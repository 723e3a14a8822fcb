namespace KerasPS;

/// <summary>A layer whose windows adapt so that their number is given.</summary>
public abstract class AdaptivePoolingLayer : ImageLayer
{
    private readonly int[] outputSize = [1];

    /// <summary>The number of windows along each axis.</summary>
    [Option(Required = true, Position = 0, Help = "Number of windows: one number, or one for each spatial axis.")]
    public int[] OutputSize { get => PerAxis(outputSize, "output_size"); init => outputSize = value; }

    /// <summary>The pooling of a channels-last value.</summary>
    protected abstract SymbolicTensor Pool(SymbolicTensor x, int[] counts);

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => InFormat(x, v => Pool(v, OutputSize));
}
