using System.Collections;
using System.Globalization;

namespace KerasPS.Data;

/// <summary>Sample weights made of class weights and targets.</summary>
internal static class ClassWeights
{
    /// <summary>One weight for each sample: that of its class (of the largest entry of a one-hot row), 1 for classes not listed.</summary>
    public static Tensor Of(Tensor y, IDictionary classWeight)
    {
        var table = new Dictionary<int, float>();
        foreach (DictionaryEntry entry in classWeight)
            table[Convert.ToInt32(entry.Key, CultureInfo.InvariantCulture)] = Convert.ToSingle(OptionConverter.Unwrap(entry.Value!), CultureInfo.InvariantCulture);
        if (y.Rank > 2)
            throw new KerasException("ClassWeightShape", $"Class weights need one class for each sample; the targets have shape {y.Shape}. Give sample weights instead.");
        var count = y.Shape[0];
        var width = y.Rank == 2 ? y.Shape[1] : 1;
        var weights = new Tensor(new(count));
        var values = weights.Span<float>();
        for (var i = 0; i < count; i++)
        {
            var label = width == 1 ? (int)Math.Round(y.GetDouble(i)) : ArgMax(y, (long)i * width, width);
            values[i] = table.GetValueOrDefault(label, 1);
        }
        return weights;
    }

    /// <summary>Class weights times sample weights, where there are any.</summary>
    public static Tensor Times(Tensor classes, Tensor? samples)
    {
        if (samples is null) return classes;
        var product = new Tensor(samples.Shape);
        var inner = samples.Size / Math.Max(1, classes.Size);
        for (long i = 0; i < product.Size; i++) product.SetDouble(i, samples.GetDouble(i) * classes.GetDouble(i / inner));
        return product;
    }

    private static int ArgMax(Tensor y, long start, int width)
    {
        var best = 0;
        for (var j = 1; j < width; j++)
            if (y.GetDouble(start + j) > y.GetDouble(start + best)) best = j;
        return best;
    }
}
