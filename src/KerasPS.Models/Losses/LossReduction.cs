namespace KerasPS.Losses;

/// <summary>How values, weights and a mask become one number: the one place of Keras 3's rules.</summary>
public static class LossReduction
{
    /// <summary>
    /// The reduced value. A mean divides by the number of all values, not by the sum of the weights; with a mask by the
    /// number of valid ones.
    /// </summary>
    /// <param name="values">One value a sample or step.</param>
    /// <param name="sampleWeight">Factors of the values; null: all 1.</param>
    /// <param name="mask">True where a value counts; null: all do.</param>
    /// <param name="reduction">The rule.</param>
    /// <param name="overAll">Whether a mean divides by all values in spite of a mask, as in Keras 2.3.</param>
    public static SymbolicTensor Apply(SymbolicTensor values, SymbolicTensor? sampleWeight, SymbolicTensor? mask,
        Reduction reduction, bool overAll = false)
    {
        var weight = sampleWeight is null ? null : K.Cast(sampleWeight, values.DType);
        if (mask is not null) weight = Masked(weight, mask, values.DType, overAll ? Reduction.Sum : reduction);
        if (weight is not null)
        {
            (values, weight) = Fit(values, weight);
            values *= weight;
        }
        if (reduction == Reduction.None || values.Shape.Rank == 0) return values;
        var sum = K.Sum(values);
        return reduction switch
        {
            Reduction.Sum => sum,
            Reduction.MeanWithSampleWeight when weight is not null => DivideNoNan(sum, K.Sum(weight)),
            _ => DivideNoNan(sum, K.Cast(K.SizeOf(values), values.DType)),
        };
    }

    /// <summary>a / b, and 0 where b is 0.</summary>
    internal static SymbolicTensor DivideNoNan(SymbolicTensor a, SymbolicTensor b)
    {
        var zero = K.Equal(b, 0);
        return K.Where(zero, 0, a / K.Where(zero, 1, b));
    }

    // The means divide by all values later, so a valid one counts total / valid times.
    private static SymbolicTensor Masked(SymbolicTensor? weight, SymbolicTensor mask, DType dtype, Reduction reduction)
    {
        var factor = K.Cast(mask, dtype);
        if (reduction is Reduction.Mean or Reduction.SumOverBatchSize)
            factor *= DivideNoNan(K.Cast(K.SizeOf(factor), dtype), K.Sum(factor));
        if (weight is null) return factor;
        (factor, weight) = Fit(factor, weight);
        return factor * weight;
    }

    // A weight a sample stands for all its steps.
    private static (SymbolicTensor Values, SymbolicTensor Weight) Fit(SymbolicTensor values, SymbolicTensor weight)
    {
        (values, weight) = Ranks.Align(values, weight);
        while (weight.Shape.Rank > 0 && weight.Shape.Rank < values.Shape.Rank) weight = K.ExpandDims(weight, -1);
        while (values.Shape.Rank > 0 && values.Shape.Rank < weight.Shape.Rank) values = K.ExpandDims(values, -1);
        return (values, weight);
    }
}
