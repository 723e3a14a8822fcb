namespace KerasPS.Layers;

/// <summary>Repeats the positions of sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, steps · size, channels)</output>
/// <keras since="1"/>
/// <example>
/// Each step three times.
/// <code>
/// $model = New-Sequential | Add-Layer UpSampling1D 3 -InputShape 2, 1
/// Invoke-Predict -Model $model (ConvertTo-Tensor (1, 2) -Shape 1, 2, 1)
/// # float32(1, 6, 1)
/// # [[[1],
/// #   [1],
/// #   [1],
/// #   [2],
/// #   [2],
/// #   [2]]]
/// </code>
/// </example>
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
