namespace KerasPS;

/// <summary>
/// The gated recurrent unit. Blocks z, r, h: h' = z∘h + (1 − z)∘ĥ, where ĥ = act(x_h + r∘(h·R_h + b)) if the reset
/// gate is applied after the product, else act(x_h + (r∘h)·R_h + b). Saved are z, r, ĥ and, in the first form, h·R_h + b.
/// </summary>
public sealed record GruOp : RecurrentOp
{
    /// <summary>Whether the reset gate is applied after the recurrent product.</summary>
    public bool ResetAfter { get; init; } = true;

    /// <inheritdoc/>
    public override int Blocks => 3;

    /// <inheritdoc/>
    public override int SavedBlocks => ResetAfter ? 4 : 3;

    /// <inheritdoc/>
    internal override RecurrentGradientOp GradientOp(int given) => new GruGradientOp(this, given);

    /// <inheritdoc/>
    internal override void Step(CellRow row)
    {
        var (u, h, entered) = (row.Units, row.States[0], row.Dropped());
        for (var j = 0; j < 2 * u; j++)
            row.Saved[j] = RecurrentActivation.Compute(row.Input[j] + row.Product(entered, j));
        if (!ResetAfter)
            for (var j = 0; j < u; j++) entered[j] *= row.Saved[u + j];
        for (var j = 0; j < u; j++)
        {
            var product = row.Product(entered, 2 * u + j);
            if (ResetAfter) row.Saved[3 * u + j] = product;
            row.Saved[2 * u + j] =
                Activation.Compute(row.Input[2 * u + j] + (ResetAfter ? row.Saved[u + j] * product : product));
        }
        for (var j = 0; j < u; j++) h[j] = row.Saved[j] * h[j] + (1 - row.Saved[j]) * row.Saved[2 * u + j];
    }

    /// <inheritdoc/>
    internal override void StepGradient(CellGradientRow row)
    {
        var (u, state, entered) = (row.Units, row.States[0], row.Dropped());
        var products = new double[3 * u];
        for (var j = 0; j < u; j++)
        {
            var (z, r, candidate) = (row.Saved[j], row.Saved[u + j], row.Saved[2 * u + j]);
            products[j] = row.Input[j] =
                state[j] * (row.Previous[j] - candidate) * RecurrentActivation.Derivative(z);
            row.Input[2 * u + j] = state[j] * (1 - z) * Activation.Derivative(candidate);
            products[2 * u + j] = row.Input[2 * u + j] * (ResetAfter ? r : 1);
            state[j] *= z;
            if (!ResetAfter) continue;
            products[u + j] = row.Input[u + j] =
                row.Input[2 * u + j] * row.Saved[3 * u + j] * RecurrentActivation.Derivative(r);
        }
        if (!ResetAfter)
        {
            var reset = (double[])entered.Clone();
            for (var j = 0; j < u; j++) reset[j] *= row.Saved[u + j];
            var through = row.Transpose(products.AsSpan(2 * u), 2 * u, reset);
            for (var j = 0; j < u; j++)
            {
                var r = row.Saved[u + j];
                products[u + j] = row.Input[u + j] =
                    through[j] * entered[j] * RecurrentActivation.Derivative(r);
                state[j] += through[j] * r * row.Factor(j);
            }
        }
        var previous = row.Transpose(products.AsSpan(0, ResetAfter ? 3 * u : 2 * u), 0, entered);
        for (var j = 0; j < u; j++) state[j] += previous[j] * row.Factor(j);
    }
}
