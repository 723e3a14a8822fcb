namespace KerasPS.Layers;

/// <summary>The axes of each sample in another order.</summary>
/// <input>(batch, …)</input>
/// <output>(batch, …): the same lengths in the order given</output>
/// <keras since="1"/>
/// <example>
/// Axes count from 1, for the batch axis stays where it is: steps and features change places.
/// <code>
/// $model = New-Sequential | Add-Layer Permute 2, 1 -InputShape 10, 64
/// $model.Output.Shape
/// # (None, 64, 10)
/// </code>
/// </example>
[KerasObject("Permute")]
public sealed class Permute : Layer
{
    /// <summary>The new order of the axes, counted from 1 (the batch axis is 0).</summary>
    [Option(Required = true, Position = 0, Help = "The new order of the axes, counted from 1 (the batch axis is 0).")]
    public int[] Dims { get; init; } = [];

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        K.Transpose(x, [0, .. Dims]);

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (!Dims.Order().SequenceEqual(Enumerable.Range(1, Dims.Length)))
            throw new KerasException("OptionInvalid", $"Permute: option 'dims' is {OptionConverter.Display(Dims)}; " +
                $"expected the numbers 1 to {Dims.Length}, each once.");
    }
}
