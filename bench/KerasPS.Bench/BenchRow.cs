namespace KerasPS.Bench;

/// <summary>One comparison: the same work done by KerasPS and by a reference.</summary>
public abstract class BenchRow : IDisposable
{
    /// <summary>The library compared with.</summary>
    public abstract string Reference { get; }

    /// <summary>Why the row cannot run here; null where it can.</summary>
    public virtual string? Skip => null;

    /// <summary>Makes models and data.</summary>
    public abstract void Prepare();

    /// <summary>Does the work once with KerasPS.</summary>
    public abstract void Ours();

    /// <summary>Does the work once with the reference.</summary>
    public abstract void Theirs();

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
