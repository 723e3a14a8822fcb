namespace KerasPS.Layers;

/// <summary>
/// The gated recurrent unit (Cho and others 2014). Blocks z, r, h of the kernels: h' = z∘h + (1 − z)∘ĥ.
/// Input (batch, time, n), output (batch, units) or (batch, time, units).
/// </summary>
[KerasObject("GRU")]
public sealed class GRU : UnitRecurrent
{
    /// <summary>The activation of the gates.</summary>
    [Option(Aliases = ["inner_activation"], Help = "Activation of the gates.")]
    public Activation RecurrentActivation { get; init; } = new Activations.Sigmoid();

    /// <summary>Whether the reset gate acts after the recurrent product (on it), not before (on the state).</summary>
    [Option(Help = "The reset gate acts after the recurrent product, not before it.")]
    public bool ResetAfter { get; init; } = true;

    /// <inheritdoc/>
    protected override RecurrentCell MakeCell() => CellOfOptions<GRUCell>("gru_cell");
}
