namespace KerasPS.Layers;

/// <summary>
/// The GRU of Keras 2 for NVIDIA's library, here on every backend: tanh and sigmoid, the reset gate after the product, a
/// bias for the input and one for the state (6 · units), kernels in the library's form.
/// </summary>
[KerasObject("CuDNNGRU", Retired = true)]
public sealed class CuDNNGRU : UnitRecurrent
{
    /// <inheritdoc/>
    protected override RecurrentCell MakeCell() => CellOfOptions<CuDnnGruCell>("gru_cell");
}
