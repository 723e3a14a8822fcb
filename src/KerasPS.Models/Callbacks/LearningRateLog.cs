namespace KerasPS.Callbacks;

/// <summary>The learning rate among the figures of an epoch.</summary>
internal static class LearningRateLog
{
    /// <summary>The rate as Keras holds it, in single precision.</summary>
    public static double Rate(Model model) => (float)(model.Optimizer ?? throw new KerasException("ModelNotCompiled",
        $"Model '{model.Name}' has no optimizer; compile it first.")).CurrentLearningRate;

    /// <summary>Adds the rate to the logs and gives it.</summary>
    public static double Add(Model model, Logs logs)
    {
        var rate = Rate(model);
        logs["learning_rate"] = rate;
        return rate;
    }
}
