namespace KerasPS.Layers;

/// <summary>Passes its input.</summary>
[KerasObject("Identity")]
public sealed class Identity : Layer
{
    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        x;
}
