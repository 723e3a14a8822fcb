namespace KerasPS.Layers;

/// <summary>Drops a residual branch of whole samples in training (Huang and others 2016).</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2">A part of keras.applications.ConvNeXt; in Keras 2 only in tf.keras.</keras>
/// <example>
/// A residual block that is left out for a tenth of the samples in training.
/// <code>
/// $x = New-Input 16
/// $branch = $x | Invoke-Layer Dense 16 | Invoke-Layer StochasticDepth 0.1
/// ($x + $branch).Shape
/// # (None, 16)
/// </code>
/// </example>
[KerasObject("StochasticDepth", Module = "keras.src.applications.convnext")]
public sealed class StochasticDepth : Layer
{
    /// <summary>The share of samples dropped.</summary>
    [Option(Required = true, Position = 0, Min = 0, Max = 1, Help = "Share of samples whose branch is dropped.")]
    public double DropPathRate { get; init; }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (!context.Training) return x;
        var keep = 1 - DropPathRate;
        Dim[] shape = [Dim.Of(x, 0), .. Enumerable.Repeat((Dim)1, x.Shape.Rank - 1)];
        return x / keep * K.Cast(K.Floor(keep + K.RandomUniform(shape, 0, 1)), x.DType);
    }
}
