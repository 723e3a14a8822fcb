namespace KerasPS;

/// <summary>A weight with a copy of its values.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Name">The weight's name within the layer.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Trainable">Whether training changes it.</param>
/// <param name="Value">A copy of its values.</param>
public sealed record WeightInfo(string Layer, string Name, Shape Shape, bool Trainable, Tensor Value)
{
    internal static WeightInfo Of(LayerWeight weight) => new(weight.Owner.Name, weight.Name, weight.Shape,
        weight.CreatedTrainable && weight.Owner.Trainable, weight.Value.Clone().Cast(weight.DType));
}
