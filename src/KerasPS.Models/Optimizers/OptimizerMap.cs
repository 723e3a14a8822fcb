using System.Collections;
using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KerasPS.Optimizers;

/// <summary>Which optimizer changes which weights: by the weight's path or a regular expression that matches all of it.</summary>
[Description("a table of weight paths and optimizers, with the key default for all others")]
public sealed class OptimizerMap(Optimizer fallback, IReadOnlyList<KeyValuePair<string, Optimizer>> entries)
    : IOptionValue<OptimizerMap>
{
    /// <summary>The optimizer of all other weights.</summary>
    public Optimizer Default { get; } = fallback;

    /// <summary>All optimizers once: those of the entries, then the default.</summary>
    public IReadOnlyList<Optimizer> All { get; } = (Optimizer[])[.. entries.Select(e => e.Value).Append(fallback).Distinct()];

    /// <summary>The optimizer of a path.</summary>
    /// <exception cref="KerasException">Several expressions match.</exception>
    public Optimizer Of(string path)
    {
        var exact = entries.Where(e => e.Key == path).Select(e => e.Value).ToList();
        if (exact.Count > 0) return exact[0];
        var matching = entries.Where(e => Regex.IsMatch(path, $"^(?:{e.Key})$", RegexOptions.CultureInvariant)).ToList();
        return matching.Count switch
        {
            0 => Default,
            1 => matching[0].Value,
            _ => throw new KerasException("OptimizerAmbiguous", $"Several optimizers are meant for the weight '{path}': " +
                $"{string.Join(", ", matching.Select(m => m.Key))} all match it. Make the expressions exclude each other."),
        };
    }

    /// <inheritdoc/>
    public static OptimizerMap FromOption(object value) => value switch
    {
        JsonObject { } json when json["config"] is JsonObject config => new(
            Resolve(config["default_optimizer"]!),
            [.. (config["optimizer_map"]?.AsObject() ?? []).Select(e => KeyValuePair.Create(e.Key, Resolve(e.Value!)))]),
        IDictionary table => FromTable(table),
        _ => throw new FormatException("A table is needed."),
    };

    /// <inheritdoc/>
    public JsonNode? ToOption() => new JsonObject
    {
        ["module"] = "keras.optimizers",
        ["class_name"] = "OptimizerMap",
        ["config"] = new JsonObject
        {
            ["default_optimizer"] = KerasSerializer.Serialize(Default),
            ["optimizer_map"] = new JsonObject(entries.Select(e =>
                KeyValuePair.Create(e.Key, (JsonNode?)KerasSerializer.Serialize(e.Value)))),
        },
        ["registered_name"] = null,
    };

    private static OptimizerMap FromTable(IDictionary table)
    {
        Optimizer? fallback = null;
        var entries = new List<KeyValuePair<string, Optimizer>>();
        foreach (DictionaryEntry entry in table)
            if (string.Equals(entry.Key.ToString(), "default", StringComparison.OrdinalIgnoreCase)) fallback = Resolve(entry.Value!);
            else entries.Add(KeyValuePair.Create(entry.Key.ToString()!, Resolve(entry.Value!)));
        return new(fallback ?? throw new FormatException("The key default is missing: the optimizer of all other weights."), entries);
    }

    private static Optimizer Resolve(object value) =>
        (Optimizer)KerasRegistry.Resolve(typeof(Optimizer), OptionConverter.Unwrap(value))!;
}
