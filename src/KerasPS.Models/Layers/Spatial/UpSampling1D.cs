namespace KerasPS.Layers;

/// <summary>Repeats the positions of sequences (batch, steps, channels).</summary>
[KerasObject("UpSampling1D")]
public sealed class UpSampling1D : SpatialLayer
{
    private int[] size = [2];

    /// <summary>How often each position is repeated.</summary>
    [Option(Position = 0, Aliases = ["length"], Help = "How often each position is repeated.")]
    public int Size { get => size[0]; init => size = [value]; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        InFormat(x, v => K.UpSample(v, size));
}
