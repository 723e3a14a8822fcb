using System.Collections;

namespace KerasPS.Training;

/// <summary>Finds names of losses and metrics that do not exist when a model is compiled, not at the first step.</summary>
internal static class CompileChecks
{
    public static void Check(CompileSettings settings)
    {
        foreach (var name in Names(settings.Loss))
            if (!IsByShapes(name, "crossentropy", "ce")) KerasRegistry.Resolve(typeof(Loss), name);
        foreach (var name in Names(settings.Metrics).Concat(Names(settings.WeightedMetrics)))
            if (!IsByShapes(name, "accuracy", "acc", "crossentropy", "ce")) KerasRegistry.Resolve(typeof(Metric), name);
    }

    // What these mean follows from the shapes of targets and predictions.
    private static bool IsByShapes(string name, params ReadOnlySpan<string> names) => names.Contains(Naming.Normalize(name));

    private static IEnumerable<string> Names(object? given) => (given is null ? null : OptionConverter.Unwrap(given)) switch
    {
        string name => [name],
        IDictionary table => table.Contains("class_name") ? [] : table.Values.Cast<object?>().SelectMany(Names),
        System.Text.Json.Nodes.JsonNode => [],
        IEnumerable items => items.Cast<object?>().SelectMany(Names),
        _ => [],
    };
}
