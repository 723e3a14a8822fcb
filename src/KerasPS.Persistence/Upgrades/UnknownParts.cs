using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// Activations, initializers, regularizers, constraints and functions that are not registered here, noted so that one error
/// names every one.
/// </summary>
internal sealed class UnknownParts : LayerUpgrade
{
    public override int Order => 1000;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (KerasRegistry.Find(typeof(Layer), Class(entry)) is not { } layer) return;
        foreach (var (key, value) in config.ToList())
        {
            if (value is null || layer.FindOption(key)?.Type is not { } type) continue;
            var isFunction = type == typeof(Layers.FunctionReference) || type == typeof(Layers.MergeMode);
            if (!isFunction && (!typeof(KerasObject).IsAssignableFrom(type) || typeof(Layer).IsAssignableFrom(type))) continue;
            var name = LayerUpgrades.NameOf(entry);
            try
            {
                var part = OptionConverter.Convert(value.DeepClone(), type);
                if (part is Layers.FunctionReference function) function.For(name, Class(entry));
                if (part is Layers.MergeMode { Function: { } merge }) merge.For(name, Class(entry));
            }
            catch (KerasException e) when (e.ErrorId == (isFunction ? "FunctionUnknown" : $"{KerasRegistry.CategoryOf(type).Name}Unknown"))
            {
                origin.Note(name, isFunction ? e.Message : $"{key}: {e.Message}", UpgradeSeverity.Unsupported);
            }
        }
    }
}
