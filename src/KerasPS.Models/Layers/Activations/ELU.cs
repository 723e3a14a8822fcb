namespace KerasPS.Layers;

/// <summary>x where positive, α(eˣ − 1) elsewhere (Clevert and others 2015).</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// Far below zero the output approaches −alpha.
/// <code>
/// $model = New-Sequential | Add-Layer ELU 0.5 -InputShape 3
/// Invoke-Predict -Model $model ((-100, 0, 2), (0, 1, -100))
/// # float32(2, 3)
/// # [[-0.5, 0, 2],
/// #  [0, 1, -0.5]]
/// </code>
/// </example>
[KerasObject("ELU")]
public sealed class ELU : Layer
{
    /// <summary>The negative limit is minus this.</summary>
    [Option(Position = 0, Help = "The negative limit is minus this.")]
    public double Alpha { get; init; } = 1;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        new Activations.Elu { Alpha = Alpha }.Call(x);
}
