namespace KerasPS.Bench;

/// <summary>One row of the table.</summary>
public abstract class BenchRow : IDisposable
{
    /// <summary>Why the row cannot run here; null where it can.</summary>
    public virtual string? Skip => null;

    /// <summary>Does the work and measures it.</summary>
    public abstract BenchResult Measure(BenchAttribute bench, Alternation alternation);

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
