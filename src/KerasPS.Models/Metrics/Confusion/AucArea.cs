namespace KerasPS.Metrics;

/// <summary>The area under one curve, from counts at falling numbers of positive predictions.</summary>
internal sealed class AucArea(double[] truePositives, double[] falsePositives, double[] trueNegatives, double[] falseNegatives)
{
    private static double Ratio(double a, double b) => b == 0 ? 0 : a / b;

    /// <summary>The area.</summary>
    public double Compute(AucCurve curve, SummationMethod method)
    {
        if (curve == AucCurve.Pr && method == SummationMethod.Interpolation) return Interpolate();
        var points = Enumerable.Range(0, truePositives.Length).Select(i => Point(curve, i)).ToArray();
        var area = 0.0;
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var (a, b) = (points[i].Y, points[i + 1].Y);
            var height = method switch
            {
                SummationMethod.Majoring => Math.Max(a, b),
                SummationMethod.Minoring => Math.Min(a, b),
                _ => (a + b) / 2,
            };
            area += (points[i].X - points[i + 1].X) * height;
        }
        return area;
    }

    private (double X, double Y) Point(AucCurve curve, int i)
    {
        var (tp, fp, tn, fn) = (truePositives[i], falsePositives[i], trueNegatives[i], falseNegatives[i]);
        var recall = Ratio(tp, tp + fn);
        if (curve == AucCurve.Roc) return (Ratio(fp, fp + tn), recall);
        if (curve == AucCurve.Pr) return (recall, Ratio(tp, tp + fp));
        var scale = Ratio(tp + fn, tn + fp);
        return tp == 0 ? (0, 1) : (Math.Max(1 - scale * fn / tp, 0), 1 - scale * fp / tp);
    }

    // Between two thresholds true positives grow in proportion to all positives; precision is then integrated exactly.
    private double Interpolate()
    {
        var area = 0.0;
        for (var i = 0; i + 1 < truePositives.Length; i++)
        {
            var gained = truePositives[i] - truePositives[i + 1];
            var (all, next) = (truePositives[i] + falsePositives[i], truePositives[i + 1] + falsePositives[i + 1]);
            var slope = Ratio(gained, Math.Max(all - next, 0));
            var intercept = truePositives[i + 1] - slope * next;
            var ratio = all > 0 && next > 0 ? all / next : 1;
            area += Ratio(slope * (gained + intercept * Math.Log(ratio)), Math.Max(truePositives[i + 1] + falseNegatives[i + 1], 0));
        }
        return area;
    }
}
