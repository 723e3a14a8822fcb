namespace KerasPS.Layers;

/// <summary>
/// In training a share of the inputs becomes 0 and the others grow by 1 / (1 − rate) (Srivastava and others 2014);
/// otherwise the input passes.
/// </summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="1"/>
/// <example>
/// A noise shape of length 1 along the steps drops a feature in all steps at once; outside training nothing is dropped.
/// <code>
/// $model = New-Sequential | Add-Layer Dropout 0.5 -NoiseShape $null, 1, 4 -Seed 1 -InputShape 3, 4
/// $x = New-Tensor 1, 3, 4 -Initializer Ones
/// Invoke-Predict -Model $model $x
/// # float32(1, 3, 4)
/// # [[[1, 1, 1, 1],
/// #   [1, 1, 1, 1],
/// #   [1, 1, 1, 1]]]
/// </code>
/// </example>
[KerasObject("Dropout")]
public sealed class Dropout : Layer
{
    /// <summary>The share that becomes 0.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Aliases = ["p"], Help = "Share of the inputs that becomes 0.")]
    public double Rate { get; init; }

    /// <summary>A seed of its own.</summary>
    [Option(Help = "A seed of its own; without one the session's seed is used.")]
    public int? Seed { get; init; }

    /// <summary>The shape of the pattern, 1 where an axis shares it; null: each element by itself.</summary>
    [Option(Help = "Shape of the pattern with the batch axis: 1 where an axis shares it, null where it has the input's length.")]
    public Shape? NoiseShape { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        context.Training && Rate is > 0 and < 1 ? K.Dropout(x, Rate, Noise.Dims(x, NoiseShape), RandomStream.Of(Seed)) : x;
}
