namespace KerasPS;

/// <summary>
/// Layers one after the other. It is built as soon as an input shape is known: from an Input, from the first layer's
/// input shape, by <see cref="Model.Build(Shape)"/>, or from the first data.
/// </summary>
/// <input>that of the first layer</input>
/// <output>that of the last layer</output>
/// <weights>those of the layers in order</weights>
/// <keras since="1"/>
/// <example>
/// A model is a layer too: here a feature extractor inside a classifier.
/// <code>
/// $features = New-Sequential | Add-Layer Dense 16 -Activation relu -InputShape 8 | Add-Layer Dense 4
/// $model = New-Sequential | Add-Layer $features | Add-Layer Dense 3 -Activation softmax
/// $model.Layers.OutputShapes
/// # (None, 4)
/// # (None, 3)
/// </code>
/// </example>
[KerasObject("Sequential", Module = "keras")]
public sealed partial class Sequential : Model
{
    private readonly List<Layer> layers = [];
    private Layers.InputLayer? inputLayer;
    private SymbolicTensor? output;

    /// <summary>Makes an empty model.</summary>
    public Sequential()
    {
    }

    /// <summary>Makes a model of layers.</summary>
    public Sequential(params Layer[] layers) : this(layers, null)
    {
    }

    /// <summary>Makes a model of layers.</summary>
    public Sequential(IEnumerable<Layer> layers, string? name)
    {
        if (name is not null) Name = name;
        foreach (var layer in layers) Add(layer);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers => layers;

    /// <summary>The place where data enter, once the input shape is known.</summary>
    public Layer? InputLayer => inputLayer;

    /// <inheritdoc/>
    public override IReadOnlyList<SymbolicTensor> Inputs => (SymbolicTensor[])(inputLayer is null ? [] : [inputLayer.Tensor]);

    /// <inheritdoc/>
    public override IReadOnlyList<SymbolicTensor> Outputs => (SymbolicTensor[])(output is null ? [] : [output]);

    /// <inheritdoc/>
    public override IReadOnlyList<string> InputNames => (string[])(inputLayer is null ? [] : [inputLayer.Name]);

    /// <inheritdoc/>
    public override IReadOnlyList<string> OutputNames => (string[])(layers.Count == 0 ? [] : [layers[^1].Name]);

    /// <summary>Appends a layer.</summary>
    /// <exception cref="KerasException">Its name is taken, or it does not fit the layer before.</exception>
    public Sequential Add(Layer layer)
    {
        if (layer is Layers.InputLayer input)
        {
            if (layers.Count > 0 || inputLayer is not null)
                throw new KerasException("SequentialInput", $"Sequential '{Name}' has {layers.Count} layers already; an " +
                    "InputLayer must come first, and once.");
            inputLayer = input;
            output = input.Tensor;
            return this;
        }
        RequireUniqueNames([.. layers, layer], Name);
        if (layers.Count == 0 && inputLayer is null) StartFrom(layer);
        if (output is not null) output = Connect(layer, output);
        layers.Add(layer);
        Forget();
        if (output is not null) EnsureBuilt([inputLayer!.Tensor.Shape]);
        return this;
    }

    /// <summary>Appends the input of a model.</summary>
    public Sequential Add(SymbolicTensor input) => TensorHistory.Of(input)?.Call.Layer is Layers.InputLayer layer
        ? Add(layer)
        : throw new KerasException("SequentialInput", "Only a layer or an Input can be added to a Sequential; received a " +
            "value computed from others. Use a functional model for that.");

    /// <summary>Puts a layer at a position.</summary>
    public Sequential Insert(int index, Layer layer)
    {
        if (index < 0 || index > layers.Count)
            throw new KerasException("LayerUnknown", $"Sequential '{Name}' has {layers.Count} layers; received position " +
                $"{index}. Give a position from 0 to {layers.Count}.");
        RequireUniqueNames([.. layers, layer], Name);
        layers.Insert(index, layer);
        Reconnect();
        return this;
    }

    /// <summary>Takes the last layer away and returns it.</summary>
    public Layer Pop() => RemoveAt(layers.Count - 1);

    /// <summary>Takes the layer at a position away and returns it.</summary>
    public Layer RemoveAt(int index)
    {
        if (index < 0 || index >= layers.Count)
            throw new KerasException("LayerUnknown", $"Sequential '{Name}' has {layers.Count} layers; there is no layer {index}.");
        var layer = layers[index];
        layers.RemoveAt(index);
        Reconnect();
        return layer;
    }

    /// <inheritdoc/>
    public override void Build(Shape batchShape)
    {
        if (inputLayer is not null) return;
        // The first data may come from within an outer model's trace: the calls made here are this model's own.
        var outer = CallContext.Enter(null);
        try
        {
            inputLayer = new() { BatchShape = batchShape, DType = InputTypeOf(layers.FirstOrDefault()) };
            output = inputLayer.Tensor;
            foreach (var layer in layers) output = Connect(layer, output);
        }
        finally
        {
            CallContext.Enter(outer);
        }
        EnsureBuilt([batchShape]);
    }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        if (inputs.Count == 1) Build(inputs[0]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        if (layers.Count == 0) return inputs;
        // Only the last layer may have several outputs.
        var values = inputs;
        var original = inputLayer?.Tensor;
        foreach (var layer in layers)
        {
            if (original is not null) context.Traced?.TryAdd(original, values[0]);
            values = layer.Invoke(values, context.With(null));
            original = layer.Calls.FirstOrDefault(c => c.Inputs is [var only] && only == original)?.Outputs[0];
        }
        if (original is not null) context.Traced?.TryAdd(original, values[0]);
        return values;
    }

    // The layers take what they are given in single precision, an embedding's whole numbers included; text stays text.
    private static DTypePolicy InputTypeOf(Layer? first) => first is Layers.HostLayer host
        ? DTypePolicy.Parse(host.InputDType.KerasName())
        : first?.DType.Compute == KerasPS.DType.Float64 ? DTypePolicy.Parse("float64") : DTypePolicy.Float32;

    private void StartFrom(Layer first)
    {
        var shape = first is Model { Inputs.Count: 1 } model ? model.Inputs[0].Shape : first.GivenInputShape;
        if (shape is null) return;
        inputLayer = new() { BatchShape = shape, DType = InputTypeOf(first) };
        output = inputLayer.Tensor;
    }

    private void Reconnect()
    {
        Forget();
        if (inputLayer is null) return;
        output = inputLayer.Tensor;
        foreach (var layer in layers) output = Connect(layer, output);
    }

    private SymbolicTensor Connect(Layer layer, SymbolicTensor value)
    {
        var outputs = layer.ApplyAll([value]);
        return outputs.Count == 1 ? outputs[0] : throw new KerasException("LayerOutputCount",
            $"{layer.ClassName} '{layer.Name}' gives {outputs.Count} outputs; a layer of a Sequential gives one. Use a " +
            "functional model for several.");
    }

    // What was traced from the former layers is no longer this model.
    private void Forget() => ForgetTraces();
}
