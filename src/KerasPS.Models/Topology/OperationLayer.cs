namespace KerasPS;

/// <summary>
/// One op applied to values of a functional model outside any layer (<c>$x * 2 + $y</c>): a node of the model without
/// weights, as in Keras 3.
/// </summary>
public sealed class OperationLayer : Layer
{
    private readonly SymbolicTensor?[] fixedInputs = [];

    /// <summary>Makes the node of an op.</summary>
    /// <param name="op">What it computes.</param>
    /// <param name="fixedInputs">The op's inputs: the value of those that do not depend on the model's inputs, null where a value of the model goes in.</param>
    public OperationLayer(Op op, IReadOnlyList<SymbolicTensor?> fixedInputs)
    {
        Op = op;
        this.fixedInputs = [.. fixedInputs];
        Name = UniqueNames.Next(OperationNames.Of(op));
        EnsureBuilt([]);
    }

    /// <summary>The op.</summary>
    public Op Op { get; }

    /// <summary>The op's inputs that are fixed; null where a value of the model goes in.</summary>
    public IReadOnlyList<SymbolicTensor?> FixedInputs => fixedInputs;

    /// <inheritdoc/>
    protected override bool AutoCast => false;

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        var next = 0;
        var all = new SymbolicTensor[fixedInputs.Length];
        for (var i = 0; i < all.Length; i++) all[i] = fixedInputs[i] ?? inputs[next++];
        return Node.Create(Op, all).Outputs;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) => new SymbolicTensor?[outputs.Count];
}
