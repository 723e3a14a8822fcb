namespace KerasPS.Layers;

/// <summary>
/// One step of a recurrent layer: an input and the states of the step before give an output and new states. A cell of
/// one's own overrides <see cref="StateShapes"/>, <c>Build</c> and <see cref="Step(SymbolicTensor, IReadOnlyList{SymbolicTensor}, CallContext)"/>.
/// </summary>
public abstract class RecurrentCell : Layer
{
    /// <summary>The shapes of the states without the batch axis, once the cell is built.</summary>
    public abstract IReadOnlyList<Shape> StateShapes { get; }

    /// <summary>One step.</summary>
    public abstract (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
        IReadOnlyList<SymbolicTensor> states, CallContext context);

    /// <summary>One step with dropout factors drawn for the whole sequence.</summary>
    public virtual (SymbolicTensor Output, IReadOnlyList<SymbolicTensor> States) Step(SymbolicTensor x,
        IReadOnlyList<SymbolicTensor> states, CellMasks? masks, CallContext context) => Step(x, states, context);

    /// <summary>Draws the dropout factors of a sequence.</summary>
    /// <param name="batch">The number of samples.</param>
    /// <param name="step">The shape of the input of a step, batch axis first.</param>
    /// <param name="context">The trace.</param>
    public virtual CellMasks? DrawMasks(Dim batch, Shape step, CallContext context) => null;

    /// <summary>All steps of a sequence.</summary>
    public virtual SequenceResult Run(SequenceInput input)
    {
        var x = input.X;
        var masks = DrawMasks(Dim.Of(x, 0), StepShape(x), input.Context);
        var (last, outputs, states) = K.Rnn((step, state) => Step(step, state, masks, input.Context), x,
            input.States ?? ZeroStates(x), input.Reverse, input.Mask, zeroOutputForMask: input.ZeroOutputForMask);
        return new(outputs, last, states);
    }

    /// <summary>Zeros for all states of a sequence.</summary>
    public IReadOnlyList<SymbolicTensor> ZeroStates(SymbolicTensor sequence) =>
        [.. StateShapes.Select(s => K.Fill([Dim.Of(sequence, 0), .. s.ToArray().Select(d => (Dim)d)], 0, sequence.DType))];

    /// <summary>The shape of one step of a sequence.</summary>
    protected static Shape StepShape(SymbolicTensor sequence) => sequence.Shape.Skip(2).Prepend(sequence.Shape[0]);

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        if (inputs.Count != 1 + StateShapes.Count)
            throw new KerasException("CellInputCount", $"{ClassName} '{Name}' takes an input and {StateShapes.Count} states; " +
                $"received {inputs.Count} values. Give the states of the step before behind the input.");
        var (output, states) = Step(inputs[0], [.. inputs.Skip(1)], context);
        return [output, .. states];
    }
}
