using System.ComponentModel;
using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// The function of a layer: given, found by name, or the Python code of a file, which is not run: then a function
/// registered under the layer's name takes its place.
/// </summary>
[Description("a script block, or the name of a registered function")]
public sealed class FunctionReference : IOptionValue<FunctionReference>
{
    private readonly LayerFunction? function;
    private readonly JsonNode? foreign;

    // What a name stood for when the layer was first called: names of a scope do not outlive it.
    private LayerFunction? found;

    private FunctionReference(LayerFunction? function, JsonNode? foreign)
    {
        this.function = function;
        this.foreign = foreign;
    }

    /// <summary>The function as it was given; null where a name or a file stands for it.</summary>
    internal LayerFunction? Function => function;

    /// <summary>A function of one value.</summary>
    public static FunctionReference Of(Func<SymbolicTensor, SymbolicTensor> function) =>
        new(new NamedLayerFunction(NamedLayerFunction.Formula(function)!, "<lambda>"), null);

    /// <summary>A function of several values.</summary>
    public static FunctionReference Of(Func<SymbolicTensor[], SymbolicTensor> function) =>
        new(new NamedLayerFunction(NamedLayerFunction.Formula(function)!, "<lambda>"), null);

    /// <inheritdoc/>
    public static FunctionReference FromOption(object value) => value switch
    {
        FunctionReference ready => ready,
        LayerFunction own => new(own, null),
        Func<SymbolicTensor, SymbolicTensor> one => Of(one),
        Func<SymbolicTensor[], SymbolicTensor> several => Of(several),
        string name => Named(name, JsonValue.Create(name)),
        JsonValue json when json.TryGetValue<string>(out var name) => Named(name, json),
        JsonObject json when json["config"] is JsonValue text && text.TryGetValue<string>(out var name) => Named(name, json),
        JsonNode json => new(null, json.DeepClone()),
        _ => new(KerasFunctions.Wrap(typeof(LayerFunction), value) as LayerFunction
            ?? throw new FormatException("A function is needed."), null),
    };

    /// <inheritdoc/>
    public JsonNode? ToOption() => function is not null ? KerasSerializer.Serialize(function) : foreign?.DeepClone();

    /// <summary>The function for a layer of this name.</summary>
    /// <exception cref="KerasException">There is none.</exception>
    /// <param name="layer">The layer's name.</param>
    /// <param name="className">Its class.</param>
    /// <param name="names">What else a name may be, for the message.</param>
    public LayerFunction For(string layer, string className, string? names = null) => function ?? (found ??= Find(layer, className, names));

    /// <summary>Looks for the function while the names of a scope hold, for a layer that is called later.</summary>
    internal void Prefetch(Layer layer)
    {
        // A layer whose function was given may not have a name yet.
        if (function is null && foreign is not null) found ??= Registered(layer.Name);
    }

    private LayerFunction? Registered(string layer) => KerasFunctions.Find(typeof(LayerFunction), layer) as LayerFunction
        ?? (foreign is JsonValue value && value.TryGetValue<string>(out var name)
            ? KerasFunctions.Find(typeof(LayerFunction), name) as LayerFunction : null);

    private LayerFunction Find(string layer, string className, string? names) => Registered(layer) ?? throw new KerasException("FunctionUnknown", $"{className} '{layer}' computes a function that its file holds as Python code or by a " +
            $"name that is not registered{(foreign is JsonValue known ? $" ({known})" : "")}; such code is never run. Give a function for it by the layer's name: " +
            $"Import-Model -CustomObject @{{ {layer} = {{ param($x) … }} }}, or Register-KerasObject -Category LayerFunction -Name {layer} -Function {{ param($x) … }}.{(names is null ? "" : " " + names)}");

    private static FunctionReference Named(string name, JsonNode json) =>
        new(KerasFunctions.Find(typeof(LayerFunction), name) as LayerFunction, json.DeepClone());
}
