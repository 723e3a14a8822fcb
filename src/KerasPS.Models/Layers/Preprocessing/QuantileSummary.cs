namespace KerasPS.Layers;

/// <summary>Approximate quantiles as Keras computes them: a summary of values and weights, compressed by interpolation.</summary>
internal static class QuantileSummary
{
    /// <summary>The limits between bins of about equal numbers.</summary>
    public static double[] Boundaries(float[] values, int bins, double epsilon)
    {
        var (points, weights) = Compress(Summarize(values, epsilon), epsilon);
        return Limits(points, weights, bins);
    }

    /// <summary>The limits of a summary.</summary>
    public static double[] Limits(double[] points, double[] weights, int bins)
    {
        var (limits, _) = Compress((points, weights), 1.0 / bins);
        return [.. limits.Take(limits.Length - 1)];
    }

    private static (double[] Points, double[] Weights) Summarize(float[] values, double epsilon)
    {
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var step = Math.Max(sorted.Length * epsilon, 1);
        var points = new List<double>();
        for (var i = (int)(step - 1); i < sorted.Length; i += (int)step) points.Add(sorted[i]);
        return ([.. points], [.. points.Select(_ => (double)(float)step)]);
    }

    private static (double[] Points, double[] Weights) Compress((double[] Points, double[] Weights) summary, double epsilon)
    {
        if (summary.Points.Length * epsilon < 1) return summary;
        var sums = new double[summary.Weights.Length];
        double total = 0;
        for (var i = 0; i < sums.Length; i++) sums[i] = total += summary.Weights[i];
        var shares = sums.Select(s => s / total).ToArray();
        var count = (int)Math.Ceiling(1 / epsilon);
        var points = new double[count];
        var weights = new double[count];
        double before = 0;
        for (var i = 0; i < count; i++)
        {
            var share = epsilon + i * epsilon;
            points[i] = (float)Interpolate(share, shares, summary.Points);
            var sum = Interpolate(share, shares, sums);
            weights[i] = (float)(sum - before);
            before = sum;
        }
        return (points, weights);
    }

    private static double Interpolate(double at, double[] x, double[] y)
    {
        if (at <= x[0]) return y[0];
        if (at >= x[^1]) return y[^1];
        var right = Array.FindIndex(x, v => v > at);
        var left = right - 1;
        return y[left] + (y[right] - y[left]) * ((at - x[left]) / (x[right] - x[left]));
    }
}
