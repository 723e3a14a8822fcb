namespace KerasPS.Layers;

/// <summary>Cells one on the other, as one cell; its states are those of all cells in order.</summary>
/// <input>(batch, features) and the states of all cells</input>
/// <output>the output of the last cell, then the new states of all cells</output>
/// <weights>those of the cells in order</weights>
/// <keras since="2"/>
/// <example>
/// Two cells of different kinds, one on the other.
/// <code>
/// $cells = New-Layer StackedRNNCells -Cells (New-Layer LSTMCell 8), (New-Layer GRUCell 4)
/// $model = New-Sequential | Add-Layer RNN $cells -InputShape 10, 2
/// $model.Output.Shape
/// # (None, 4)
/// ($model | Get-Weight).Name.Count
/// # 6
/// </code>
/// </example>
[KerasObject("StackedRNNCells")]
public sealed class StackedRNNCells : RecurrentCell
{
    /// <summary>The cells, the one that takes the input first.</summary>
    [Option(Required = true, Position = 0, Help = "The cells, the one that takes the input first.")]
    public Layer[] Cells { get; init; } = [];

    private IEnumerable<RecurrentCell> Inner => Cells.Select(c => c as RecurrentCell
        ?? throw new KerasException("CellInvalid", $"StackedRNNCells '{Name}' expected cells; received the layer {c.ClassName}."));

    /// <inheritdoc/>
    public override string? PartsKey => "cells";

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Sublayers => Cells;

    /// <inheritdoc/>
    public override IReadOnlyList<Shape> StateShapes => [.. Inner.SelectMany(c => c.StateShapes)];

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = inputs[0];
        foreach (var cell in Inner)
        {
            cell.EnsureBuilt([shape]);
            shape = cell.StateShapes[0].Prepend(shape[0]);
        }
    }

    /// <inheritdoc/>
    public override CellMasks? DrawMasks(Dim batch, Shape step, CallContext context)
    {
        var masks = new List<CellMasks?>();
        foreach (var cell in Inner)
        {
            masks.Add(cell.DrawMasks(batch, step, context));
            step = cell.StateShapes[0].Prepend(step[0]);
        }
        return masks.TrueForAll(m => m is null) ? null : new(null, null, masks);
    }

    // Each cell goes through the whole sequence before the next one: the same numbers, and each can use its sequence op.
    /// <inheritdoc/>
    public override SequenceResult Run(SequenceInput input)
    {
        var states = new List<SymbolicTensor>();
        SequenceResult? result = null;
        foreach (var cell in Inner)
        {
            IReadOnlyList<SymbolicTensor>? own = input.States is { } given
                ? [.. given.Skip(states.Count).Take(cell.StateShapes.Count)]
                : null;
            result = cell.Run(input with { States = own });
            states.AddRange(result.States);
            var mask = input is { Mask: { } m, Reverse: true } ? K.Reverse(m, 1) : input.Mask;
            input = input with { X = result.Outputs, Mask = mask, Reverse = false };
        }
        return result! with { States = states };
    }

    /// <inheritdoc/>
    public override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
        IReadOnlyList<SymbolicTensor> states, CallContext context) =>
        Step(x, states, DrawMasks(Dim.Of(x, 0), x.Shape, context), context);

    /// <inheritdoc/>
    public override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
        IReadOnlyList<SymbolicTensor> states, CellMasks? masks, CallContext context)
    {
        var next = new List<SymbolicTensor>();
        var number = 0;
        foreach (var cell in Inner)
        {
            var own = states.Skip(next.Count).Take(cell.StateShapes.Count).ToList();
            (x, var given) = cell.Step(x, own, masks?.Inner?[number++], context);
            next.AddRange(given);
        }
        return (x, next);
    }
}
