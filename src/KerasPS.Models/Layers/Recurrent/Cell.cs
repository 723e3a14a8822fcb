namespace KerasPS;

/// <summary>
/// A cell of one's own, in the form a script writes most easily: sizes of the states, weights in <c>Build</c>, and a
/// step that returns the output, followed by the new states.
/// </summary>
public abstract class Cell : Layers.RecurrentCell
{
    /// <summary>The number of features of each state; set it when the cell is made or built.</summary>
    public int[] StateSize { get; set; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Shape> StateShapes => StateSize.Select(n => new Shape(n)).ToArray();

    /// <summary>One step.</summary>
    /// <param name="x">The input of the step.</param>
    /// <param name="states">The states of the step before.</param>
    /// <param name="context">The trace.</param>
    /// <returns>The output, then the new states.</returns>
    public abstract SymbolicTensor[] Step(SymbolicTensor x, SymbolicTensor[] states, CallContext context);

    /// <inheritdoc/>
    public sealed override (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
        IReadOnlyList<SymbolicTensor> states, CallContext context)
    {
        var results = Step(x, states.ToArray(), context);
        return results.Length == StateSize.Length + 1 ? (results[0], results[1..]) : throw new KerasException("CellResult",
            $"{ClassName} '{Name}' gave {results.Length} values for a step; expected {StateSize.Length + 1}: the output and {StateSize.Length} new states.");
    }
}
