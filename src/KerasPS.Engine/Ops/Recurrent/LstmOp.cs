namespace KerasPS;

/// <summary>
/// Long short-term memory. Blocks i, f, c, o: c' = f∘c + i∘act(z_c), h' = o∘act(c'). The states are h and c; the
/// values of the four gates are saved.
/// </summary>
public sealed record LstmOp : RecurrentOp
{
    /// <inheritdoc/>
    public override int Blocks => 4;

    /// <inheritdoc/>
    public override int SavedBlocks => 4;

    /// <inheritdoc/>
    public override int States => 2;

    /// <inheritdoc/>
    internal override RecurrentGradientOp GradientOp(int given) => new LstmGradientOp(this, given);

    /// <inheritdoc/>
    internal override void Step(CellRow row)
    {
        var (u, state, cell) = (row.Units, row.Dropped(), row.States[1]);
        for (var j = 0; j < 4 * u; j++)
            row.Saved[j] = (j / u == 2 ? Activation : RecurrentActivation)
                .Compute(row.Input[j] + row.Product(state, j));
        for (var j = 0; j < u; j++)
        {
            cell[j] = row.Saved[u + j] * cell[j] + row.Saved[j] * row.Saved[2 * u + j];
            row.States[0][j] = row.Saved[3 * u + j] * Activation.Compute(cell[j]);
        }
    }

    /// <inheritdoc/>
    internal override void StepGradient(CellGradientRow row)
    {
        var u = row.Units;
        for (var j = 0; j < u; j++)
        {
            var (i, f, c, o) = (row.Saved[j], row.Saved[u + j], row.Saved[2 * u + j], row.Saved[3 * u + j]);
            var value = Activation.Compute(f * row.PreviousCell[j] + i * c);
            var output = row.States[0][j];
            var cell = row.States[1][j] + output * o * Activation.Derivative(value);
            row.Input[j] = cell * c * RecurrentActivation.Derivative(i);
            row.Input[u + j] = cell * row.PreviousCell[j] * RecurrentActivation.Derivative(f);
            row.Input[2 * u + j] = cell * i * Activation.Derivative(c);
            row.Input[3 * u + j] = output * value * RecurrentActivation.Derivative(o);
            row.States[1][j] = cell * f;
        }
        var previous = row.Transpose(row.Input, 0, row.Dropped());
        for (var j = 0; j < u; j++) row.States[0][j] = previous[j] * row.Factor(j);
    }
}
