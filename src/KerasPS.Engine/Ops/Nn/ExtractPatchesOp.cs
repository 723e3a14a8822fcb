namespace KerasPS;

/// <summary>
/// Lays the elements of each window along the last axis: (batch, …spatial, channels) becomes (batch, …windows, taps ·
/// channels), taps in row-major order, padding as zeros. Its transpose is <see cref="ExtractPatchesGradientOp"/>.
/// </summary>
public sealed record ExtractPatchesOp(EquatableArray<int> Size, ConvOptions Options) : Op
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var x = inputs[0].Shape;
        if (x.Rank != Size.Length + 2)
            throw new ShapeMismatchException("ExtractPatches", x, new(Size.Span.ToArray()),
                $"windows of {Size.Length} axes need an input (batch, …{Size.Length} lengths, channels)");
        var shape = Options.OutputShape(x, new([.. Size.Span, x[-1], x[-1]]));
        var taps = 1;
        foreach (var size in Size.Span) taps *= size;
        return [new(shape.With(-1, x[-1] < 0 ? -1 : taps * x[-1]), inputs[0].DType)];
    }

    /// <inheritdoc/>
    public override SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        [Node.Create(new ExtractPatchesGradientOp(Size, Options), gradients[0]!, node.Inputs[0]).Outputs[0]];

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs)
    {
        var (x, y) = (inputs[0].Data, outputs[0].Data);
        Each(inputs[0].Shape, outputs[0].Shape, (from, to) => y[to] = x[from]);
    }

    /// <summary>Calls <paramref name="copy"/> with the input's and the patch's position of each element that is there.</summary>
    internal void Each(Shape input, Shape output, Action<int, int> copy)
    {
        var geometry = Options.Geometry(input, new([.. Size.Span, 1, 1]), output);
        var table = geometry.Table();
        var channels = input[-1];
        for (var b = 0; b < input[0]; b++)
            for (var at = 0; at < table.Length; at++)
                for (var c = 0; c < channels && table[at] >= 0; c++)
                    copy((b * geometry.InSize + table[at]) * channels + c, (b * table.Length + at) * channels + c);
    }
}
