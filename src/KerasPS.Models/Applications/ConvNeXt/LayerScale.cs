namespace KerasPS.Layers;

/// <summary>A trainable factor for each channel that starts near zero (Touvron and others 2021).</summary>
/// <input>(batch, …, channels)</input>
/// <output>that of the input</output>
/// <weights>variable (channels)</weights>
/// <keras since="2">A part of keras.applications.ConvNeXt; in Keras 2 only in tf.keras.</keras>
/// <example>
/// A factor for each of 16 channels, near zero at first.
/// <code>
/// $model = New-Sequential | Add-Layer LayerScale 0.000001 16 -InputShape 8, 8, 16
/// ($model | Get-Weight).Shape
/// # (16,)
/// </code>
/// </example>
[KerasObject("LayerScale", Module = "keras.src.applications.convnext")]
public sealed class LayerScale : Layer
{
    private LayerWeight? gamma;

    /// <summary>The factors' starting value.</summary>
    [Option(Required = true, Position = 0, Help = "Starting value of the factors.")]
    public double InitValues { get; init; }

    /// <summary>The number of channels.</summary>
    [Option(Required = true, Position = 1, Min = 1, Help = "Number of channels.")]
    public int ProjectionDim { get; init; }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs) => gamma = AddWeight("variable", new(ProjectionDim),
        KerasRegistry.Create<Initializer>("Constant", [KeyValuePair.Create("value", (object?)InitValues)]));

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => x * K.Cast(gamma!, ComputeDType);
}
