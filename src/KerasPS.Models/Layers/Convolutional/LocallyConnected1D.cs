namespace KerasPS.Layers;

/// <summary>Convolution without shared weights of sequences (batch, steps, channels).</summary>
[KerasObject("LocallyConnected1D", Retired = true)]
public sealed class LocallyConnected1D : LocallyConnected
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
