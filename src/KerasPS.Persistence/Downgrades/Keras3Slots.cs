namespace KerasPS.Downgrades;

/// <summary>
/// The optimizer's state as today's Keras has it: an optimizer that follows an older version's formulas may keep slots
/// that the saved one will not have, or lack some.
/// </summary>
internal static class Keras3Slots
{
    public static IReadOnlyList<(string Name, Tensor Value)> Of(Model model)
    {
        var optimizer = model.Optimizer!;
        if (optimizer is not GradientOptimizer { Form: not OptimizerForm.Keras3 }) return [.. optimizer.Slots.Select(s => (s.Name, s.Value))];
        var saved = (Optimizer)KerasRegistry.Describe(optimizer.GetType()).Create(optimizer.GetConfig().Select(p => KeyValuePair.Create(p.Key, (object?)p.Value)));
        saved.Build(model.TrainableWeights);
        var present = optimizer.Slots.DistinctBy(s => s.Name).ToDictionary(s => s.Name);
        return [.. saved.Slots.Select(s => present.TryGetValue(s.Name, out var own) && own.Shape.Equals(s.Shape) ? (s.Name, own.Value) : (s.Name, s.Value))];
    }
}
