namespace KerasPS.Losses;

/// <summary>How Keras up to 2.2 makes one number of values, weights and a mask.</summary>
internal static class EarlyReduction
{
    /// <summary>The mean over what neither a mask nor a weight of 0 takes out.</summary>
    public static SymbolicTensor Apply(SymbolicTensor values, SymbolicTensor? weight, SymbolicTensor? mask)
    {
        if (mask is not null)
        {
            var factor = K.Cast(mask, values.DType);
            values = values * factor / K.Mean(factor);
        }
        if (weight is null) return K.Mean(values);
        // A weight a sample takes the mean of the sample's steps.
        var factors = K.Cast(weight, values.DType);
        while (values.Shape.Rank > factors.Shape.Rank) values = K.Mean(values, -1);
        return K.Mean(values * factors / K.Mean(K.Cast(K.NotEqual(factors, 0), values.DType)));
    }
}
