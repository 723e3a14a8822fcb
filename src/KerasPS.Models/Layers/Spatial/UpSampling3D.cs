namespace KerasPS.Layers;

/// <summary>Repeats the positions of volumes (batch, planes, rows, columns, channels).</summary>
/// <input>(batch, planes, rows, columns, channels)</input>
/// <output>(batch, planes · size, rows · size, columns · size, channels)</output>
/// <keras since="1"/>
/// <example>
/// Planes stay, rows and columns double.
/// <code>
/// $model = New-Sequential | Add-Layer UpSampling3D 1, 2, 2 -InputShape 4, 8, 8, 3
/// $model.Output.Shape
/// # (None, 4, 16, 16, 3)
/// </code>
/// </example>
[KerasObject("UpSampling3D")]
public sealed class UpSampling3D : ImageLayer
{
    private int[] size = [2];

    /// <summary>How often each position is repeated along each axis.</summary>
    [Option(Position = 0, Help = "How often each position is repeated, for each axis.")]
    public int[] Size { get => PerAxis(size, "size"); init => size = value; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 3;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        InFormat(x, v => K.UpSample(v, size));
}
