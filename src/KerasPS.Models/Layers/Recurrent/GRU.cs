namespace KerasPS.Layers;

/// <summary>
/// The gated recurrent unit (Cho and others 2014). Blocks z, r, h of the kernels: h' = z∘h + (1 − z)∘ĥ.
/// </summary>
/// <input>(batch, time, features), perhaps an initial state (batch, units)</input>
/// <output>(batch, units); (batch, time, units) where -ReturnSequences; behind it the state (batch, units) where -ReturnState</output>
/// <weights>kernel (features, 3 · units), recurrent_kernel (units, 3 · units), bias (2, 3 · units)</weights>
/// <remarks>Where -ResetAfter is false the bias is (3 · units).</remarks>
/// <keras since="1"/>
/// <example>
/// The form of Keras 1 and 2, with the reset gate before the product: one bias instead of two.
/// <code>
/// $model = New-Sequential | Add-Layer GRU 8 -ResetAfter $false -InputShape 10, 4
/// $model.Output.Shape
/// # (None, 8)
/// ($model | Get-Weight).Shape
/// # (4, 24)
/// # (8, 24)
/// # (24,)
/// </code>
/// </example>
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
