namespace KerasPS;

/// <summary>The value itself; tells listeners about it whenever it is computed.</summary>
public sealed record PrintOp(string Message) : Op
{
    /// <summary>Raised with the message and the values; a host shows them.</summary>
    public static event Action<string, Tensor>? Printed;

    /// <inheritdoc/>
    public override bool IsPure => false;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0]];

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) => gradients;

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        inputs[0].Data.CopyTo(outputs[0].Data, 0);
        Printed?.Invoke(Message, Tensor.From<double>(inputs[0].Data, inputs[0].Shape).Cast(inputs[0].DType));
    }
}
