namespace KerasPS.Layers;

/// <summary>Passes its input and adds a penalty on it to the loss.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="1">Keras 3 and tf.keras divide the penalty by the number of samples; Keras 1 and 2 do not.</keras>
/// <example>
/// The penalty is part of the loss, here 0.5 for each unit of size: the error itself is 0.
/// <code>
/// $model = New-Sequential | Add-Layer ActivityRegularization -L1 0.5 -InputShape 2
/// Invoke-Compile -Model $model sgd mse
/// (Measure-Model -Model $model ((1, 2), (3, 4)) ((1, 2), (3, 4))).Loss
/// # 2.5
/// </code>
/// </example>
[KerasObject("ActivityRegularization")]
public sealed class ActivityRegularization : Layer
{
    /// <summary>Factor of the sum of sizes.</summary>
    [Option(Position = 0, Help = "Factor of the sum of sizes.")]
    public double L1 { get; init; }

    /// <summary>Factor of the sum of squares.</summary>
    [Option(Position = 1, Help = "Factor of the sum of squares.")]
    public double L2 { get; init; }

    /// <inheritdoc/>
    protected internal override Regularizer? OutputRegularizer => new Regularizers.L1L2 { OfSizes = L1, OfSquares = L2 };

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        x;
}
