namespace KerasPS;

/// <summary>How the last training of a model ended.</summary>
public enum FitState
{
    /// <summary>It has not been trained since it was compiled.</summary>
    NotTrained,
    /// <summary>All epochs ran, or a callback ended the training.</summary>
    Completed,
    /// <summary>It was cancelled; the weights are those after the last complete batch.</summary>
    Stopped,
    /// <summary>The loss became infinite or not a number.</summary>
    Diverged,
    /// <summary>An error ended it.</summary>
    Failed,
}
