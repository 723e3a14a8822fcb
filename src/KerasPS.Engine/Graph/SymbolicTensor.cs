namespace KerasPS;

/// <summary>
/// A value in a symbolic graph: one output of a node. Operators build further nodes, so formulas can be written in
/// scripts and in C# alike. Nothing is computed before a <see cref="Function"/> runs.
/// </summary>
public sealed partial class SymbolicTensor
{
    internal SymbolicTensor(Node node, int index, TensorSpec spec)
    {
        Node = node;
        Index = index;
        Spec = spec;
    }

    /// <summary>The node that computes this value.</summary>
    public Node Node { get; }

    /// <summary>Which output of the node this is.</summary>
    public int Index { get; }

    /// <summary>Shape and element type.</summary>
    public TensorSpec Spec { get; }

    /// <summary>The shape; unknown lengths are -1.</summary>
    public Shape Shape => Spec.Shape;

    /// <summary>The element type.</summary>
    public DType DType => Spec.DType;

    /// <summary>A name for messages and pictures.</summary>
    public string? Name { get; set; }

    /// <summary>The Keras mask that travels with the value: true where a step counts; null where all count.</summary>
    public SymbolicTensor? Mask { get; set; }

    /// <summary>The logits this tensor was made of by sigmoid or softmax, so that a crossentropy can stay stable.</summary>
    public SymbolicTensor? Logits { get; set; }

    /// <summary>What a model knows of the value (the layer call it came from); the engine does not look at it.</summary>
    public object? History { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? Node.ToString()}: {DType.KerasName()}{Shape}";
}
