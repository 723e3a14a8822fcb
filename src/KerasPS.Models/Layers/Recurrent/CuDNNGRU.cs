namespace KerasPS.Layers;

/// <summary>
/// The GRU of Keras 2 for NVIDIA's library, here on every backend: tanh and sigmoid, the reset gate after the product, a
/// bias for the input and one for the state (6 · units), kernels in the library's form.
/// </summary>
/// <input>(batch, time, features)</input>
/// <output>(batch, units); (batch, time, units) where -ReturnSequences</output>
/// <weights>kernel (features, 3 · units), recurrent_kernel (units, 3 · units), bias (6 · units)</weights>
/// <keras since="2" until="2"/>
/// <example>
/// The bias of the input and that of the state follow one another.
/// <code>
/// $model = New-Sequential | Add-Layer CuDNNGRU 8 -ReturnSequences -InputShape 10, 4
/// ($model | Get-Weight).Shape
/// # (4, 24)
/// # (8, 24)
/// # (48,)
/// </code>
/// </example>
[KerasObject("CuDNNGRU", Retired = true)]
public sealed class CuDNNGRU : UnitRecurrent
{
    /// <inheritdoc/>
    protected override RecurrentCell MakeCell() => CellOfOptions<CuDnnGruCell>("gru_cell");
}
