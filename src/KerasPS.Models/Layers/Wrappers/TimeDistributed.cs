namespace KerasPS.Layers;

/// <summary>Applies a layer to each step of a sequence, with the same weights at all steps.</summary>
/// <input>(batch, time, …): a step is an input of the layer inside</input>
/// <output>(batch, time, …): a step is an output of the layer inside</output>
/// <weights>those of the layer inside</weights>
/// <keras since="1"/>
/// <example>
/// One convolution for all pictures of a film.
/// <code>
/// $model = New-Sequential | Add-Layer TimeDistributed (New-Layer Conv2D 8 3) -InputShape 10, 32, 32, 3
/// $model.Output.Shape
/// # (None, 10, 30, 30, 8)
/// </code>
/// </example>
[KerasObject("TimeDistributed")]
public sealed class TimeDistributed : Wrapper
{
    /// <summary>The layer applied to each step.</summary>
    [Option(Name = "layer", Required = true, Position = 0, Help = "The layer applied to each step.")]
    public Layer Inner { get; init; } = null!;

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Sublayers => (Layer[])(Inner is null ? [] : [Inner]);

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = inputs[0];
        if (shape.Rank < 3)
            throw new KerasException("LayerShape", $"TimeDistributed '{Name}' expected (batch, time, …), at least three axes; " +
                $"received shape {shape}. Put a Reshape or a RepeatVector before it.");
        Inner.EnsureBuilt([shape.Skip(2).Prepend(Shape.Unknown)]);
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        var inner = context.With(null);
        var rest = x.Shape.Skip(2);
        if (rest.ToArray().Count(d => d < 0) > 0 && !x.Shape.IsKnown) return StepByStep(x, inner);
        if (context.Training && x.Shape[1] >= 0 && Inner.Weights.Any(w => !w.CreatedTrainable)) return OneByOne(x, inner);
        // All steps of all samples as one batch.
        var flat = K.Reshape(x, [-1, .. rest.ToArray().Select(d => (Dim)d)]);
        if (x.Mask is { } mask)
            flat.Mask = mask.Shape.Rank > 2
                ? K.Reshape(mask, [-1, .. Enumerable.Range(2, mask.Shape.Rank - 2).Select(i => Dim.Of(mask, i))])
                : null;
        var y = Inner.Invoke(flat, inner);
        return K.Reshape(y, [Dim.Of(x, 0), Dim.Of(x, 1), .. Enumerable.Range(1, y.Shape.Rank - 1).Select(i => Dim.Of(y, i))]);
    }

    // Statistics of a batch are those of each step, and each step moves the moving ones further.
    private SymbolicTensor OneByOne(SymbolicTensor x, CallContext context)
    {
        var outputs = new List<SymbolicTensor>();
        var moved = new Dictionary<SymbolicTensor, SymbolicTensor>();
        var targets = new Dictionary<SymbolicTensor, Variable>();
        for (var t = 0; t < x.Shape[1]; t++)
        {
            var first = context.Updates.Count;
            outputs.Add(Inner.Invoke(K.Index(x, 1, t), context));
            var made = context.Updates.Skip(first).ToList();
            context.Updates.RemoveRange(first, made.Count);
            var values = Substitution.Apply([.. made.Select(u => u.Value)], moved);
            for (var i = 0; i < made.Count; i++)
            {
                moved[made[i].Target.Read] = values[i];
                targets[made[i].Target.Read] = made[i].Target;
            }
        }
        foreach (var (read, value) in moved) context.Updates.Add(new(targets[read], value));
        return K.Stack(outputs, 1);
    }

    private SymbolicTensor StepByStep(SymbolicTensor x, CallContext context) =>
        K.Rnn((step, _) => (Inner.Invoke(step, context), []), x, []).Outputs;
}
