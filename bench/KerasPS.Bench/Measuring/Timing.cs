namespace KerasPS.Bench;

/// <summary>Seconds of one repetition over several blocks.</summary>
public sealed class Timing
{
    public Timing(IEnumerable<double> samples)
    {
        var sorted = samples.Order().ToArray();
        Median = sorted[sorted.Length / 2];
        Best = sorted[0];
    }

    public double Median { get; }

    public double Best { get; }
}
