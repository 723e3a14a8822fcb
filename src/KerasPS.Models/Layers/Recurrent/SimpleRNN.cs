using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// A recurrent layer whose output is its state: h' = activation(x · kernel + bias + h · recurrent_kernel).
/// </summary>
/// <input>(batch, time, features), perhaps an initial state (batch, units)</input>
/// <output>(batch, units); (batch, time, units) where -ReturnSequences; behind it the state (batch, units) where -ReturnState</output>
/// <weights>kernel (features, units), recurrent_kernel (units, units), bias (units)</weights>
/// <keras since="1"/>
/// <example>
/// All outputs instead of the last one.
/// <code>
/// $model = New-Sequential | Add-Layer SimpleRNN 8 -ReturnSequences -InputShape 10, 4
/// $model.Output.Shape
/// # (None, 10, 8)
/// ($model | Get-Weight).Shape
/// # (4, 8)
/// # (8, 8)
/// # (8,)
/// </code>
/// </example>
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
