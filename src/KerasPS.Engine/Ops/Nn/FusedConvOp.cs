namespace KerasPS;

/// <summary>
/// A convolution with what usually follows it: activation(conv(x, kernel) · scale + bias + residual). Made by planning;
/// inputs are x, kernel and those of scale (a number a filter), bias (a number a filter) and residual that there are.
/// </summary>
public sealed record FusedConvOp(ConvOptions Options, bool HasScale, bool HasBias, bool HasResidual,
    ConvActivation Activation) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [new(Options.OutputShape(inputs[0].Shape, inputs[1].Shape), inputs[0].DType)];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        new ConvOp(Options).Evaluate(inputs, outputs);
        var y = outputs[0].Data;
        var filters = outputs[0].Shape[-1];
        var next = 2;
        var scale = HasScale ? inputs[next++].Data : null;
        var bias = HasBias ? inputs[next++].Data : null;
        var residual = HasResidual ? inputs[next].Data : null;
        for (var i = 0; i < y.Length; i++)
        {
            var value = y[i] * (scale?[i % filters] ?? 1) + (bias?[i % filters] ?? 0) + (residual?[i] ?? 0);
            if (Activation != ConvActivation.None) value = Math.Max(value, 0);
            y[i] = Activation == ConvActivation.Relu6 ? Math.Min(value, 6) : value;
        }
    }
}
