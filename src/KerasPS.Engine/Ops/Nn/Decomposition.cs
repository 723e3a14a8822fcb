namespace KerasPS;

/// <summary>The gradient of a fused op by way of its decomposition: for the second derivatives, which are rare.</summary>
internal static class Decomposition
{
    /// <summary>The gradients with respect to the node's inputs.</summary>
    public static SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients)
    {
        // Fresh names for the inputs keep one input's own dependence on another out of the derivative.
        var inputs = node.Inputs.Select(K.Identity).ToArray();
        var outputs = node.Op.Decompose(inputs)
            ?? throw new InvalidOperationException($"{node.Op.Name} has no decomposition.");
        var used = Enumerable.Range(0, outputs.Length).Where(i => gradients[i] is not null).ToArray();
        return Gradients.Of([.. used.Select(i => outputs[i])], [.. used.Select(i => gradients[i])], inputs);
    }
}
