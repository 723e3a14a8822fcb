namespace KerasPS.Cmdlets.Binding;

/// <summary>
/// Whether a model is fit to be kept. In a script that runs on after an error, saving the model of a failed training
/// would replace a good one.
/// </summary>
internal static class ModelCheck
{
    /// <summary>Refuses a model whose last training ended badly, or whose weights are no numbers.</summary>
    public static void RequireSound(Model model)
    {
        if (model.FitState is FitState.Failed or FitState.Stopped or FitState.Diverged)
            throw new KerasException("ModelUnfinished", $"The last training of '{model.Name}' ended as {model.FitState}; the model is not saved, so that it replaces no good one. Train it again, or use -Force.");
        if (model.Weights.FirstOrDefault(HasBadNumber) is { } weight)
            throw new KerasException("ModelNotFinite", $"Weight '{weight.Name}' of layer '{weight.Owner.Name}' holds values that are no finite numbers; the model is not saved. Use -Force to save it all the same.");
    }

    private static bool HasBadNumber(LayerWeight weight)
    {
        if (weight.Value.DType != DType.Float32) return false;
        foreach (var value in weight.Value.Span<float>())
            if (!float.IsFinite(value)) return true;
        return false;
    }
}
