namespace KerasPS.Layers;

/// <summary>tf.keras' layer behind <c>model.add_loss(tensor)</c>: its input is added to the loss and passed on.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2" until="2">tf.keras makes it by itself in functional models and writes it to their files.</keras>
/// <example>
/// Where a file holds model.add_loss(…): here the mean of a hidden layer counts as loss.
/// <code>
/// $x = New-Input 4
/// $hidden = $x | Invoke-Layer Dense 8 -Activation relu
/// $penalty = [KerasPS.K]::Mean($hidden) | Invoke-Layer AddLoss
/// $model = New-Model $x ($hidden | Invoke-Layer Dense 1)
/// $penalty.Shape
/// # ()
/// </code>
/// </example>
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
