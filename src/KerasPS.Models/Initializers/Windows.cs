namespace KerasPS.Initializers;

/// <summary>Windows of signal processing by name, as SciPy names them.</summary>
public static class Windows
{
    private static readonly Dictionary<string, double[]> CosineSums = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hann"] = [0.5, 0.5],
        ["hanning"] = [0.5, 0.5],
        ["hamming"] = [0.54, 0.46],
        ["blackman"] = [0.42, 0.5, 0.08],
        ["nuttall"] = [0.3635819, 0.4891775, 0.1365995, 0.0106411],
        ["blackmanharris"] = [0.35875, 0.48829, 0.14128, 0.01168],
        ["flattop"] = [0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368],
        ["boxcar"] = [1],
        ["rect"] = [1],
        ["ones"] = [1],
    };

    private static readonly Dictionary<string, Func<double, double>> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bartlett"] = t => 1 - Math.Abs(2 * t - 1),
        ["cosine"] = t => Math.Sin(Math.PI * t),
        ["bohman"] = t => Bohman(Math.Abs(2 * t - 1)),
    };

    /// <summary>The values of a window.</summary>
    /// <param name="name">For example <c>hann</c>.</param>
    /// <param name="length">How many values.</param>
    /// <param name="periodic">Whether it is one longer than what is returned, as for spectra.</param>
    /// <exception cref="KerasException">The name is unknown.</exception>
    public static double[] Create(string name, int length, bool periodic)
    {
        Func<double, double> window = CosineSums.TryGetValue(name, out var terms) ? t => CosineSum(terms, t)
            : Others.GetValueOrDefault(name) ?? throw new KerasException("WindowUnknown", $"There is no window '{name}'. " +
                $"Known: {string.Join(", ", CosineSums.Keys.Concat(Others.Keys))}.");
        if (length == 1) return [1];
        double steps = periodic ? length : length - 1;
        var half = string.Equals(name, "cosine", StringComparison.OrdinalIgnoreCase);
        return [.. Enumerable.Range(0, length).Select(i => window(half ? (i + 0.5) / (steps + 1) : i / steps))];
    }

    private static double CosineSum(double[] terms, double t)
    {
        var sum = 0.0;
        for (var k = 0; k < terms.Length; k++) sum += (k % 2 == 0 ? 1 : -1) * terms[k] * Math.Cos(2 * Math.PI * k * t);
        return sum;
    }

    private static double Bohman(double x) => x >= 1 ? 0 : (1 - x) * Math.Cos(Math.PI * x) + Math.Sin(Math.PI * x) / Math.PI;
}
