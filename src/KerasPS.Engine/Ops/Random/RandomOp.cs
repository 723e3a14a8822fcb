namespace KerasPS;

/// <summary>Random numbers of one stream in a given shape.</summary>
public abstract record RandomOp(EquatableArray<DimSpec> Dims, int Stream, DType DType) : Op, IRandomOp
{
    /// <inheritdoc/>
    public override bool IsPure => false;

    /// <inheritdoc/>
    public override bool ReadsValues(int input) => false;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var dims = new int[Dims.Length];
        for (var i = 0; i < dims.Length; i++) dims[i] = Dims[i].Resolve(inputs);
        return [new(new(dims), DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        new SymbolicTensor?[node.Inputs.Count];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs) =>
        Draw(RandomState.Global, inputs, outputs);

    /// <inheritdoc/>
    public void Draw(RandomState random, ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var values = outputs[0].Data;
        Span<double> block = stackalloc double[4];
        for (var i = 0; i < values.Length; i += 4)
        {
            Convert(Philox.Block(random, Stream, (uint)(i / 4)), block);
            block[..Math.Min(4, values.Length - i)].CopyTo(values.AsSpan(i));
        }
    }

    /// <summary>Four random words as four numbers.</summary>
    protected abstract void Convert((uint W0, uint W1, uint W2, uint W3) words, Span<double> values);
}
