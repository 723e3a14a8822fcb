namespace KerasPS;

/// <summary>One layer in a model's summary.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Depth">How deep it stands in nested models; 0: in the model itself.</param>
/// <param name="OutputShape">The shape of its output, <c>?</c> where unknown.</param>
/// <param name="Parameters">The number of its weights' elements; null where it is not built.</param>
/// <param name="ConnectedTo">What it is called on.</param>
public sealed record SummaryRow(Layer Layer, int Depth, string OutputShape, long? Parameters, IReadOnlyList<string> ConnectedTo)
{
    /// <summary>The layer's name.</summary>
    public string Name => Layer.Name;

    /// <summary>The layer's class.</summary>
    public string Type => Layer is OperationLayer operation ? OperationNames.Of(operation.Op) : Layer.ClassName;

    /// <summary>Whether training changes it; null where it has no weights.</summary>
    public bool? Trainable => Layer.Weights.Count == 0 ? null : Layer.Trainable;
}
