namespace KerasPS.Layers;

/// <summary>a + scale · b: the residual sum of Inception-ResNet, under the name its files carry.</summary>
/// <input>two of one shape</input>
/// <output>that of the inputs</output>
/// <keras since="2">A part of keras.applications.InceptionResNetV2; in Keras 2 only in tf.keras.</keras>
/// <example>
/// A branch of Inception-ResNet joins the main path, scaled down.
/// <code>
/// $main = New-Input 8, 8, 32
/// $branch = New-Input 8, 8, 32
/// $model = New-Model $main, $branch ($main, $branch | Invoke-Layer CustomScaleLayer 0.25)
/// $model.Output.Shape
/// # (None, 8, 8, 32)
/// </code>
/// </example>
[KerasObject("CustomScaleLayer", Module = "keras.src.applications.inception_resnet_v2")]
public sealed class CustomScaleLayer : Layer
{
    /// <summary>The factor of the second input.</summary>
    [Option(Required = true, Position = 0, Help = "Factor of the second input.")]
    public double Scale { get; init; }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context) =>
        inputs.Count == 2
            ? [inputs[0] + inputs[1] * Scale]
            : throw new KerasException("LayerInputCount", $"CustomScaleLayer '{Name}' takes two inputs; received {inputs.Count}.");
}
