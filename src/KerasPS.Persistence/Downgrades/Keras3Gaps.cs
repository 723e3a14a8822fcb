using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>What a model has that Keras 3 lacks or computes otherwise: to be told when it is saved in Keras 3's form.</summary>
public static class Keras3Gaps
{
    private static readonly Type[] Categories = [typeof(Layer), typeof(Constraint), typeof(Regularizer)];

    /// <summary>The gaps of a model, each with the layer it is in.</summary>
    public static IReadOnlyList<string> Of(Model model)
    {
        var gaps = new List<string>();
        Walk(KerasSerializer.Serialize(model), "", gaps);
        return gaps;
    }

    private static void Walk(JsonNode? node, string place, List<string> gaps)
    {
        if (node is JsonArray items)
            foreach (var item in items) Walk(item, place, gaps);
        if (node is not JsonObject entry) return;
        if (entry["class_name"] is JsonValue name && entry["config"] is JsonObject config)
        {
            if (config["name"] is JsonValue own && entry["module"]?.ToString() == "keras.layers") place = $"'{own}'";
            if (Gap(name.ToString(), config) is { } gap) gaps.Add(place.Length == 0 ? gap : $"{gap} in layer {place}");
        }
        foreach (var (_, value) in entry) Walk(value, place, gaps);
    }

    private static string? Gap(string name, JsonObject config)
    {
        var known = Categories.Select(c => KerasRegistry.Find(c, name)).OfType<ObjectDescriptor>().ToList();
        return known.Any(d => d.IsRetired) ? $"the class {name}"
            : name == "hard_sigmoid" && config["legacy"]?.GetValue<bool>() == true ? "the hard_sigmoid of slope 0.2 (of Keras 3 it is 1/6)"
            : config["padding"]?.ToString() == "full" ? "padding 'full'"
            : known.SelectMany(d => d.Options).FirstOrDefault(o => o.OlderOnly && config.ContainsKey(o.Name)) is { } option ? $"{option.Name} {config[option.Name]} of {name}"
            : null;
    }
}
