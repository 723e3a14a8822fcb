namespace KerasPS.Drawing;

/// <summary>One layer or op in the picture of a model.</summary>
public sealed class ModelGraphNode
{
    internal ModelGraphNode(int id, Layer layer, ModelGraph? inner)
    {
        Id = id;
        Layer = layer;
        Inner = inner;
        Type = layer is OperationLayer operation ? OperationNames.Of(operation.Op) : layer.ClassName;
        Activation = ActivationOf(layer);
        var call = layer.Calls.Count > 0 ? layer.Calls[0] : null;
        var model = layer as Model;
        Inputs = call?.Inputs ?? model?.Inputs ?? [];
        Outputs = call?.Outputs ?? model?.Outputs ?? [];
    }

    /// <summary>Its number in the picture.</summary>
    public int Id { get; }

    /// <summary>The layer.</summary>
    public Layer Layer { get; }

    /// <summary>The layer's name.</summary>
    public string Name => Layer.Name;

    /// <summary>The layer's class, or the op.</summary>
    public string Type { get; }

    /// <summary>The activation's name; null where the layer has none.</summary>
    public string? Activation { get; }

    /// <summary>The values of the layer's first call.</summary>
    public IReadOnlyList<SymbolicTensor> Inputs { get; }

    /// <summary>What the first call gave.</summary>
    public IReadOnlyList<SymbolicTensor> Outputs { get; }

    /// <summary>Whether data enter the model here.</summary>
    public bool IsInput => Layer is Layers.InputLayer;

    /// <summary>Whether training changes the layer; null where it has no weights.</summary>
    public bool? Trainable => Layer.Weights.Count == 0 ? null : Layer.Trainable;

    /// <summary>The layers of a nested model that is drawn as well; null where the layer is one box.</summary>
    public ModelGraph? Inner { get; }

    /// <summary>Shapes as Keras writes them: one shape, a list of several, ? where unknown.</summary>
    public static string ShapeText(IReadOnlyList<SymbolicTensor> values) => values.Count switch
    {
        0 => "?",
        1 => values[0].Shape.ToString(),
        _ => $"[{string.Join(", ", values.Select(v => v.Shape))}]",
    };

    /// <summary>The types of the outputs in the same form.</summary>
    public string DTypeText => Outputs.Count switch
    {
        0 => "?",
        1 => Outputs[0].DType.KerasName(),
        _ => $"[{string.Join(", ", Outputs.Select(v => $"'{v.DType.KerasName()}'"))}]",
    };

    private static string? ActivationOf(Layer layer) =>
        KerasRegistry.Describe(layer.GetType()).FindOption("activation") is { } option && option.Get(layer) is Activation activation
            ? activation is IFunctionObject function ? function.FunctionName : activation.ClassName
            : null;
}
