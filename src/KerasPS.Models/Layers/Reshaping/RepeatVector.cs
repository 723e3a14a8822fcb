namespace KerasPS.Layers;

/// <summary>Each sample n times: (batch, features) becomes (batch, n, features).</summary>
/// <input>(batch, features)</input>
/// <output>(batch, n, features)</output>
/// <keras since="1"/>
/// <example>
/// A summary of a sequence becomes the input of each step of a decoder.
/// <code>
/// $model = New-Sequential | Add-Layer LSTM 4 -InputShape 7, 2 | Add-Layer RepeatVector 5 | Add-Layer LSTM 4 -ReturnSequences
/// $model.Layers.OutputShapes
/// # (None, 4)
/// # (None, 5, 4)
/// # (None, 5, 4)
/// </code>
/// </example>
[KerasObject("RepeatVector")]
public sealed class RepeatVector : Layer
{
    /// <summary>How often each sample is repeated.</summary>
    [Option(Name = "n", Required = true, Position = 0, Min = 1, Help = "How often each sample is repeated.")]
    public int Count { get; init; }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (x.Shape.Rank != 2)
            throw new KerasException("LayerShape", $"RepeatVector '{Name}' expected an input (batch, features); received {x.Shape}. " +
                "Put a Flatten before it.");
        return K.RepeatVector(x, Count);
    }
}
