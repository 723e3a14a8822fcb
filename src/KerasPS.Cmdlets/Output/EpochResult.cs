using System.Collections.Specialized;
using System.Globalization;

namespace KerasPS;

/// <summary>The figures of one epoch, as they travel on the information stream (tag KerasPS.Epoch).</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Epochs">The number of the last epoch.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Figures">Loss and metrics by name, in order.</param>
public sealed record EpochResult(int Epoch, int Epochs, double Seconds, IOrderedDictionary Figures)
{
    internal static EpochResult Of(TrainingEvent item)
    {
        var figures = new OrderedDictionary();
        foreach (var name in item.Logs!.Names) figures[name] = item.Logs[name];
        return new(item.Epoch + 1, item.Epochs, item.EpochSeconds, figures);
    }

    // As Keras prints figures: four decimals, or powers of ten where those would show nothing.
    internal static string Round(double value) =>
        Math.Abs(value) is > 1e-3 and < 1e6 or 0 ? value.ToString("0.0000", CultureInfo.InvariantCulture) : value.ToString("0.0000e+00", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Epoch {Epoch}/{Epochs} - {Seconds:0.00}s") + string.Concat(
        Figures.Keys.Cast<string>().Select(n => $" - {n}: {Round((double)Figures[n]!)}"));
}
