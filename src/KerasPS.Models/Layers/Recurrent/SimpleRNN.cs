using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// A recurrent layer whose output is its state: h' = activation(x · kernel + bias + h · recurrent_kernel).
/// Input (batch, time, n), output (batch, units) or (batch, time, units).
/// </summary>
[KerasObject("SimpleRNN")]
public sealed class SimpleRNN : UnitRecurrent
{
    /// <inheritdoc/>
    protected override RecurrentCell MakeCell() => CellOfOptions<SimpleRNNCell>("simple_rnn_cell");

    // Keras leaves the seed out here, alone among the recurrent layers.
    /// <inheritdoc/>
    public override JsonObject GetConfig()
    {
        var config = base.GetConfig();
        config.Remove("seed");
        return config;
    }
}
