namespace KerasPS.Layers;

/// <summary>The maximum over all positions of sequences (batch, steps, channels).</summary>
[KerasObject("GlobalMaxPooling1D", Aliases = ["GlobalMaxPool1D"])]
public sealed class GlobalMaxPooling1D : GlobalPoolingLayer
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Reduce(SymbolicTensor x, int[] axes) => K.Max(x, axes, KeepDims);
}
