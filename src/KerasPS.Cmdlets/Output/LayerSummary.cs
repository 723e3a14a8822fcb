namespace KerasPS;

/// <summary>A line of a model's summary.</summary>
/// <param name="Name">The layer's name.</param>
/// <param name="Type">Its class.</param>
/// <param name="OutputShape">The shape of its output; ? before it is known.</param>
/// <param name="Parameters">How many numbers its weights hold.</param>
/// <param name="Trainable">Whether training changes it.</param>
/// <param name="ConnectedTo">The layers whose outputs it takes.</param>
public sealed record LayerSummary(string Name, string Type, string OutputShape, long Parameters, bool Trainable, IReadOnlyList<string> ConnectedTo)
{
    internal static LayerSummary Of(Layer layer) => new(layer.Name, layer.ClassName,
        layer.Calls.Count == 0 ? "?" : string.Join(", ", layer.GetOutputsAt(0).Select(o => o.Shape)),
        layer.Weights.Sum(w => w.Value.Size), layer.Trainable,
        [.. layer.Calls.SelectMany(c => c.Inputs).Select(TensorHistory.Of).OfType<TensorHistory>().Select(h => h.Call.Layer.Name).Distinct()]);
}
