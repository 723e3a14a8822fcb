namespace KerasPS.Layers;

/// <summary>x where positive, α(eˣ − 1) elsewhere (Clevert and others 2015).</summary>
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
