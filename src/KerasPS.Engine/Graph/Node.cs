namespace KerasPS;

/// <summary>One application of an op to values: immutable once made.</summary>
public sealed class Node
{
    private static int counter;

    private Node(Op op, SymbolicTensor[] inputs, TensorSpec[] specs)
    {
        Id = Interlocked.Increment(ref counter);
        Op = op;
        Inputs = inputs;
        Origin = GraphOrigin.Current;
        Outputs = new SymbolicTensor[specs.Length];
        for (var i = 0; i < specs.Length; i++) Outputs[i] = new(this, i, specs[i]);
    }

    /// <summary>Applies an op: infers the outputs' shapes and types and makes the node.</summary>
    /// <exception cref="KerasException">The inputs do not fit the op.</exception>
    public static Node Create(Op op, params SymbolicTensor[] inputs)
    {
        var specs = new TensorSpec[inputs.Length];
        for (var i = 0; i < inputs.Length; i++) specs[i] = K.Given(inputs[i]).Spec;
        return new(op, inputs, op.Infer(specs));
    }

    /// <summary>A number that grows with the order of creation: a valid topological order.</summary>
    public int Id { get; }

    /// <summary>What is computed.</summary>
    public Op Op { get; }

    /// <summary>The operands.</summary>
    public IReadOnlyList<SymbolicTensor> Inputs { get; }

    /// <summary>The results.</summary>
    public SymbolicTensor[] Outputs { get; }

    /// <summary>Whose formula it is part of, as text; null where nobody said.</summary>
    internal object? Origin { get; }

    /// <inheritdoc/>
    public override string ToString() => $"%{Id} = {Op}({string.Join(", ", Inputs.Select(i => "%" + i.Node.Id))})";
}
