namespace KerasPS.Layers;

/// <summary>Convolution without shared weights of sequences (batch, steps, channels).</summary>
/// <input>(batch, steps, channels)</input>
/// <output>(batch, new steps, filters)</output>
/// <weights>kernel (new steps, window · channels, filters), bias (new steps, filters)</weights>
/// <remarks>Another -Implementation lays the kernel out in another way.</remarks>
/// <keras since="1" until="2"/>
/// <example>
/// Each of the 8 positions has weights of its own.
/// <code>
/// $model = New-Sequential | Add-Layer LocallyConnected1D 4 3 -InputShape 10, 2
/// $model.Output.Shape
/// # (None, 8, 4)
/// ($model | Get-Weight).Shape
/// # (8, 6, 4)
/// # (8, 4)
/// </code>
/// </example>
[KerasObject("LocallyConnected1D", Retired = true)]
public sealed class LocallyConnected1D : LocallyConnected
{
    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;
}
