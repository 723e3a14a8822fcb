namespace KerasPS.Bench;

/// <summary>The same work done by KerasPS and by a reference.</summary>
public abstract class ComparedRow : BenchRow
{
    /// <summary>The library compared with.</summary>
    public abstract string Reference { get; }

    /// <summary>Makes our model and data.</summary>
    public abstract void PrepareOurs();

    /// <summary>Makes the reference's model and data, after ours.</summary>
    public abstract void PrepareTheirs();

    /// <summary>Does the work once with KerasPS.</summary>
    public abstract void Ours();

    /// <summary>Does the work once with the reference.</summary>
    public abstract void Theirs();

    /// <summary>How often the work is done where its memory is measured.</summary>
    public virtual int MemoryRepeats => 30;

    /// <summary>The row of peak memory; the reference must not need less.</summary>
    public virtual BenchResult Memory(BenchAttribute bench, int threads)
    {
        var (ours, theirs) = (PeakMemory.Ask(bench.Name, "ours", threads), PeakMemory.Ask(bench.Name, "theirs", threads));
        return BenchResult.Compared("peak memory: " + bench.Name, Units.Bytes, 1, Reference, ours, theirs, ours / theirs);
    }

    /// <inheritdoc/>
    public override BenchResult Measure(BenchAttribute bench, Alternation alternation)
    {
        PrepareOurs();
        PrepareTheirs();
        var (ours, theirs) = alternation.Run(Ours, Theirs);
        return BenchResult.Compared(bench.Name, Units.Seconds, bench.Bar, Reference, ours.Median, theirs.Median, ours.Best / theirs.Best);
    }
}
