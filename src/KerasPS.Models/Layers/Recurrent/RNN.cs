namespace KerasPS.Layers;

/// <summary>A recurrent layer over a cell, or over several cells one on the other.</summary>
/// <input>(batch, time, …), perhaps initial states</input>
/// <output>(batch, …); (batch, time, …) where -ReturnSequences; behind it the states where -ReturnState</output>
/// <weights>those of the cell</weights>
/// <keras since="2"/>
/// <example>
/// The states of a cell as further outputs.
/// <code>
/// $outputs = New-Input 10, 4 | Invoke-Layer RNN (New-Layer LSTMCell 8) -ReturnState
/// $outputs.Shape
/// # (None, 8)
/// # (None, 8)
/// # (None, 8)
/// </code>
/// </example>
[KerasObject("RNN")]
public sealed class RNN : RecurrentLayer
{
    /// <summary>The cell that computes a step.</summary>
    [Option(Name = "cell", Position = 0, Help = "The cell that computes a step.")]
    public Layer? CellLayer { get; init; }

    /// <summary>Several cells, each taking the output of the one before.</summary>
    [Option(InputOnly = true, Help = "Several cells, each taking the output of the one before.")]
    public Layer[]? Cells { get; init; }

    /// <inheritdoc/>
    protected override RecurrentCell MakeCell() => (Cells, CellLayer) switch
    {
        ({ } cells, _) => new StackedRNNCells { Cells = cells },
        (_, RecurrentCell cell) => cell,
        (_, null) => throw new KerasException("CellMissing", $"RNN '{Name}' has no cell. Give -Cell, for example an LSTMCell."),
        (_, { } other) => throw new KerasException("CellInvalid", $"RNN '{Name}' expected a cell (SimpleRNNCell, LSTMCell, GRUCell, " +
            $"StackedRNNCells or a class derived from RecurrentCell); received the layer {other.ClassName}."),
    };
}
