namespace KerasPS;

/// <summary>What happens to the gradients before the rule: unscaling, accumulation, clipping.</summary>
public abstract partial class GradientOptimizer
{
    private SymbolicTensor?[] Unscale(IReadOnlyList<Variable> weights, IReadOnlyList<SymbolicTensor?> gradients) =>
        [.. gradients.Select((g, i) => g is null ? null
            : K.Cast(LossScaleFactor is { } factor ? g / factor : g, weights[i].DType))];

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
        ? [.. gradients.Select(g => g is null ? null : K.Clip(g, -limit, limit))]
        : gradients;

    private static SymbolicTensor ClipNorm(SymbolicTensor gradient, double limit) =>
        gradient * limit / K.Maximum(K.Sqrt(K.Sum(K.Square(gradient))), limit);

    private static SymbolicTensor?[] ScaleTo(SymbolicTensor?[] gradients, double limit)
    {
        SymbolicTensor? squares = null;
        foreach (var gradient in gradients)
            if (gradient is not null)
            {
                var sum = K.Cast(K.Sum(K.Square(gradient)), DType.Float32);
                squares = squares is null ? sum : squares + sum;
            }
        if (squares is null) return gradients;
        var scale = limit / K.Maximum(K.Sqrt(squares), limit);
        return [.. gradients.Select(g => g is null ? null : g * K.Cast(scale, g.DType))];
    }
}
