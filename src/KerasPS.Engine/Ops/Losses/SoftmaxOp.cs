using KerasPS.Reference;

namespace KerasPS;

/// <summary>eˣ divided by its sum along an axis.</summary>
public sealed record SoftmaxOp(int Axis) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        [inputs[0] with { DType = inputs[0].DType.ToFloating() }];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        var (y, upstream) = (node.Outputs[0], gradients[0]!);
        return [y * (upstream - K.Sum(upstream * y, Axis, keepDims: true))];
    }

    /// <inheritdoc/>
    public override SymbolicTensor[]? Decompose(IReadOnlyList<SymbolicTensor> inputs)
    {
        var power = K.Exp(inputs[0] - K.Max(inputs[0], Axis, keepDims: true));
        return [power / K.Sum(power, Axis, keepDims: true)];
    }

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var lines = new Lines(inputs[0].Shape, Axis);
        for (var line = 0; line < lines.Count; line++)
        {
            var logits = lines.Read(inputs[0].Data, line);
            if (logits.Length > 0) lines.Write(outputs[0].Data, line, Probabilities(logits));
        }
    }

    /// <summary>The softmax of one line.</summary>
    internal static double[] Probabilities(double[] logits)
    {
        var max = logits.Max();
        var powers = System.Array.ConvertAll(logits, x => Math.Exp(x - max));
        var sum = powers.Sum();
        return System.Array.ConvertAll(powers, p => p / sum);
    }

    /// <summary>The logarithm of the softmax of one line, without its underflow.</summary>
    internal static double[] LogProbabilities(double[] logits)
    {
        var max = logits.Max();
        var log = Math.Log(logits.Sum(x => Math.Exp(x - max)));
        return System.Array.ConvertAll(logits, x => x - max - log);
    }
}
