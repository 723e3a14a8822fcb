namespace KerasPS.Layers;

/// <summary>A layer that keeps states from batch to batch.</summary>
public interface IStatefulLayer
{
    /// <summary>Sets the states back to zeros, or to the values given.</summary>
    void ResetStates(IReadOnlyList<Tensor>? values = null);
}
