using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Which layers of a model a user means: by name with wildcards, by position, or the layer itself.</summary>
internal static class LayerChoice
{
    /// <summary>The one layer.</summary>
    public static Layer One(Model model, object choice) => ScriptFunctions.Unwrap(choice) switch
    {
        Layer layer when model.Layers.Contains(layer) => layer,
        Layer layer => throw new KerasException("LayerUnknown", $"Model '{model.Name}' does not contain {layer}."),
        int index => model.GetLayer(index),
        long index => model.GetLayer(checked((int)index)),
        var name => model.GetLayer(LanguagePrimitives.ConvertTo<string>(name)),
    };

    /// <summary>All layers that names or positions mean.</summary>
    public static IEnumerable<Layer> Many(Model model, IEnumerable<object> choices) => choices.SelectMany(choice =>
        ScriptFunctions.Unwrap(choice) is string name && WildcardPattern.ContainsWildcardCharacters(name)
            ? model.Layers.Where(l => WildcardPattern.Get(name, WildcardOptions.IgnoreCase).IsMatch(l.Name))
            : [One(model, choice)]).Distinct();
}
