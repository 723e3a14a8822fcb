namespace KerasPS.Layers;

/// <summary>a + scale · b: the residual sum of Inception-ResNet, under the name its files carry.</summary>
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
