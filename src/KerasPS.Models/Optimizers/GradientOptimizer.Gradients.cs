namespace KerasPS;

/// <summary>What happens to the gradients before the rule: unscaling, accumulation, clipping.</summary>
public abstract partial class GradientOptimizer
{
    private readonly SparseGradients sparse = new();

    /// <summary>The squares of a gradient; in Keras 3 each occurrence of an embedding's index is squared by itself.</summary>
    protected SymbolicTensor SquareOf(SymbolicTensor gradient) =>
        Form == OptimizerForm.Keras3 ? sparse.Map(gradient, K.Square) : K.Square(gradient);

    /// <summary>The sizes of a gradient, with the same rule for embeddings.</summary>
    protected SymbolicTensor SizeOf(SymbolicTensor gradient) =>
        Form == OptimizerForm.Keras3 ? sparse.Map(gradient, K.Abs) : K.Abs(gradient);

    /// <summary>
    /// The new weight and slots, but the old ones in rows of an embedding that do not occur: so the older optimizers of
    /// tf.keras do where they have momentum.
    /// </summary>
    protected SymbolicTensor Touched(int index, SymbolicTensor next, List<Update> updates)
    {
        if (touched is not { } rows) return next;
        for (var i = 0; i < updates.Count; i++)
            updates[i] = updates[i] with { Value = K.Where(rows, updates[i].Value, updates[i].Target) };
        return K.Where(rows, next, applied[index]);
    }

    private SymbolicTensor?[] Unscale(IReadOnlyList<Variable> weights, IReadOnlyList<SymbolicTensor?> gradients) =>
        [.. gradients.Select((g, i) => g is null ? null
            : K.Cast(LossScaleFactor is { } factor ? Map(g, x => x / factor) : g, weights[i].DType))];

    private SymbolicTensor?[] Accumulate(SymbolicTensor?[] gradients, List<Update> updates)
    {
        if (GradientAccumulationSteps is not { } steps) return gradients;
        for (var i = 0; i < gradients.Length; i++)
        {
            if (gradients[i] is not { } gradient) continue;
            var sum = gradient + accumulators[i];
            updates.Add(new(accumulators[i], K.Where(Flag(applies), 0, sum)));
            gradients[i] = sum / steps;
        }
        return gradients;
    }

    private SymbolicTensor?[] Clip(SymbolicTensor?[] gradients)
    {
        if (IsKeras1Or2) return ClipValues(Clipnorm is > 0 and { } all ? ScaleTo(gradients, all) : gradients);
        if (Clipnorm is > 0 and { } limit) return [.. gradients.Select(g => g is null ? null : ClipNorm(g, limit))];
        if (GlobalClipnorm is > 0 and { } global) return ScaleTo(gradients, global);
        return ClipValues(gradients);
    }

    private SymbolicTensor?[] ClipValues(SymbolicTensor?[] gradients) => Clipvalue is > 0 and { } limit
        ? [.. gradients.Select(g => g is null ? null : Map(g, x => K.Clip(x, -limit, limit)))]
        : gradients;

    private SymbolicTensor ClipNorm(SymbolicTensor gradient, double limit)
    {
        var scale = limit / K.Maximum(K.Sqrt(SumOfSquares(gradient)), limit);
        return Map(gradient, x => x * scale);
    }

    private SymbolicTensor?[] ScaleTo(SymbolicTensor?[] gradients, double limit)
    {
        SymbolicTensor? squares = null;
        foreach (var gradient in gradients)
            if (gradient is not null)
            {
                var sum = K.Cast(SumOfSquares(gradient), DType.Float32);
                squares = squares is null ? sum : squares + sum;
            }
        if (squares is null) return gradients;
        var scale = limit / K.Maximum(K.Sqrt(squares), limit);
        return [.. gradients.Select(g => g is null ? null : Map(g, x => x * K.Cast(scale, g.DType)))];
    }

    private SymbolicTensor SumOfSquares(SymbolicTensor gradient) =>
        IsKeras1Or2 ? K.Sum(K.Square(gradient)) : sparse.Sum(gradient, K.Square);

    private SymbolicTensor Map(SymbolicTensor gradient, Func<SymbolicTensor, SymbolicTensor> function) =>
        IsKeras1Or2 ? function(gradient) : sparse.Map(gradient, function);
}
