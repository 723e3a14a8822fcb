namespace KerasPS.Layers;

/// <summary>tf.keras' layer behind <c>model.add_loss(tensor)</c>: its input is added to the loss and passed on.</summary>
[KerasObject("AddLoss", Retired = true)]
public sealed class AddLoss : Layer
{
    /// <summary>Kept in the configuration: whether the loss belongs to the model whatever its inputs are.</summary>
    [Option(Help = "Kept in the configuration: whether the loss belongs to the model whatever its inputs are.")]
    public bool Unconditional { get; init; }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        context.Losses.Add(K.Cast(x.Shape.Rank == 0 ? x : K.Sum(x), KerasPS.DType.Float32));
        return x;
    }
}
