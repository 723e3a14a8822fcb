namespace KerasPS.Layers;

/// <summary>Applies an activation function to its input.</summary>
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
