namespace KerasPS;

/// <summary>The simple recurrent layer: h' = act(x + h·R).</summary>
public sealed record SimpleRnnOp : RecurrentOp
{
    /// <inheritdoc/>
    public override int Blocks => 1;

    /// <inheritdoc/>
    public override int SavedBlocks => 1;

    /// <inheritdoc/>
    internal override RecurrentGradientOp GradientOp(int given) => new SimpleRnnGradientOp(this, given);

    /// <inheritdoc/>
    internal override void Step(CellRow row)
    {
        var state = row.Dropped();
        for (var j = 0; j < row.Units; j++)
            row.States[0][j] = row.Saved[j] = Activation.Compute(row.Input[j] + row.Product(state, j));
    }

    /// <inheritdoc/>
    internal override void StepGradient(CellGradientRow row)
    {
        for (var j = 0; j < row.Units; j++)
            row.Input[j] = row.States[0][j] * Activation.Derivative(row.Saved[j]);
        var previous = row.Transpose(row.Input, 0, row.Dropped());
        for (var j = 0; j < row.Units; j++) row.States[0][j] = previous[j] * row.Factor(j);
    }
}
