namespace KerasPS;

/// <summary>
/// A model whose formula its author writes (Keras' subclassed model): layers are made in the constructor and handed to
/// <see cref="Track{T}"/>; <c>Call</c> connects them. It is built by the first data, or by <see cref="Model.Build(Shape)"/>.
/// </summary>
public abstract class CustomModel : Model
{
    private readonly List<Layer> layers = [];
    private SymbolicTensor[] inputs = [];
    private IReadOnlyList<SymbolicTensor> outputs = [];

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers => layers;

    /// <inheritdoc/>
    public override IReadOnlyList<SymbolicTensor> Inputs => inputs;

    /// <inheritdoc/>
    public override IReadOnlyList<SymbolicTensor> Outputs => outputs;

    /// <inheritdoc/>
    public override IReadOnlyList<string> InputNames => (string[])[.. inputs.Select(i => TensorHistory.Of(i)!.Call.Layer.Name)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => Numbered("output", outputs.Count);

    /// <inheritdoc/>
    public override void Build(Shape batchShape) => BuildFor([batchShape]);

    /// <inheritdoc/>
    public override void BuildFor(IReadOnlyList<Shape> batchShapes)
    {
        if (inputs.Length > 0) return;
        var outer = CallContext.Enter(null);
        try
        {
            SymbolicTensor[] made = [.. batchShapes.Select(s => KerasPS.Input.OfBatch(s))];
            outputs = ApplyAll(made);
            inputs = made;
        }
        finally
        {
            CallContext.Enter(outer);
        }
    }

    /// <summary>Makes a layer part of the model, so that its weights are trained and saved.</summary>
    protected T Track<T>(T layer) where T : Layer
    {
        RequireUniqueNames([.. layers, layer], Name);
        layers.Add(layer);
        return layer;
    }

    private static string[] Numbered(string name, int count) =>
        count == 1 ? [name] : [.. Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{name}_{i}"))];
}
