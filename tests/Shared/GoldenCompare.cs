using System.Globalization;

namespace KerasPS.Tests;

/// <summary>The agreement that tests/Golden/README.md asks for.</summary>
public static class GoldenCompare
{
    /// <summary>Null where |a − b| ≤ tolerance · max(1, |b|max) everywhere (NaN equal to NaN), else what differs.</summary>
    public static string? Difference(string what, Tensor actual, Tensor expected, double tolerance)
    {
        if (!actual.Shape.Equals(expected.Shape))
            return $"{what}: shape {actual.Shape}, expected {expected.Shape}";
        if (expected.DType == DType.String)
            return actual.Strings.SequenceEqual(expected.Strings) ? null : $"{what}: text differs";
        double largest = 1;
        for (long i = 0; i < expected.Size; i++)
            if (double.IsFinite(expected.GetDouble(i))) largest = Math.Max(largest, Math.Abs(expected.GetDouble(i)));
        var limit = tolerance * largest;
        double worst = 0;
        long at = -1;
        for (long i = 0; i < expected.Size; i++)
        {
            var (a, b) = (actual.GetDouble(i), expected.GetDouble(i));
            if (a.Equals(b)) continue;
            var error = Math.Abs(a - b);
            if (double.IsNaN(error)) error = double.PositiveInfinity;
            if (error > worst) (worst, at) = (error, i);
        }
        return worst <= limit ? null : string.Create(CultureInfo.InvariantCulture,
            $"{what}: differs by {worst:g4} at {at} ({actual.GetDouble(at):g7}, expected {expected.GetDouble(at):g7}; limit {limit:g3})");
    }
}
