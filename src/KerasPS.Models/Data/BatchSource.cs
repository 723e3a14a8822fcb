using KerasPS.Training;

namespace KerasPS.Data;

/// <summary>Gives the batches of a pass over the data, each loaded into the plan it fits.</summary>
internal abstract class BatchSource
{
    /// <summary>Batches in a pass; null where unknown.</summary>
    public abstract int? Steps { get; }

    /// <summary>Starts a pass.</summary>
    /// <param name="seed">Decides the order where the data are shuffled.</param>
    public abstract void Begin(ulong seed);

    /// <summary>Loads the next batch and gives its plan; null at the end of the pass.</summary>
    public abstract StepPlan? Next();

    /// <summary>Called after a pass.</summary>
    public virtual void End()
    {
    }
}
