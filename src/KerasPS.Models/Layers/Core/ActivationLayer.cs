namespace KerasPS.Layers;

/// <summary>Applies an activation function to its input.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// The function by name; New-Activation makes one with options.
/// <code>
/// $model = New-Sequential | Add-Layer Activation relu -InputShape 4
/// Invoke-Predict -Model $model ((-2, -1, 0, 3), (4, -5, 6, -7))
/// # float32(2, 4)
/// # [[0, 0, 0, 3],
/// #  [4, 0, 6, 0]]
/// </code>
/// </example>
[KerasObject("Activation")]
public sealed class ActivationLayer : Layer
{
    /// <summary>The function.</summary>
    [Option(Name = "activation", Required = true, Position = 0, Help = "The function, for example relu.")]
    public Activation Function { get; init; } = new Activations.Linear();

    /// <summary>A penalty on the output.</summary>
    [Option(InputOnly = true, Help = "Penalty on the output.")]
    public Regularizer? ActivityRegularizer { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => ActivityRegularizer;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => Function.Call(x);
}
