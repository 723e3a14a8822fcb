using System.Collections;

namespace KerasPS.Training;

/// <summary>Distributes what is given for several outputs (a single value, a list, a dictionary by name) over them.</summary>
internal static class PerOutput
{
    /// <summary>One entry for each output; a single value serves all.</summary>
    public static object?[] Single(object? given, IReadOnlyList<string> outputs, string what)
    {
        given = given is null ? null : OptionConverter.Unwrap(given);
        if (given is null) return new object?[outputs.Count];
        if (ByName(given, outputs, what) is { } named) return named;
        if (AsList(given) is not { } list) return [.. Enumerable.Repeat(given, outputs.Count)];
        return list.Count == outputs.Count ? [.. list] : throw new KerasException("CompileOutputCount",
            $"The model has {outputs.Count} outputs ({string.Join(", ", outputs)}); received {list.Count} entries for {what}. " +
            "Give one for each output, or a dictionary by output name.");
    }

    /// <summary>A list of entries for each output.</summary>
    public static IReadOnlyList<object>[] Lists(object? given, IReadOnlyList<string> outputs, string what)
    {
        given = given is null ? null : OptionConverter.Unwrap(given);
        if (given is null) return [.. outputs.Select(_ => (IReadOnlyList<object>)[])];
        if (ByName(given, outputs, what) is { } named) return [.. named.Select(Entries)];
        if (AsList(given) is not { } list) return [.. outputs.Select(_ => Entries(given))];
        if (outputs.Count == 1) return [[.. list.SelectMany(Entries)]];
        // One entry (or list) for each output; any other flat list serves every output.
        return list.Count == outputs.Count
            ? [.. list.Select(Entries)]
            : list.All(i => i is not null && AsList(i) is null)
                ? [.. outputs.Select(_ => (IReadOnlyList<object>)[.. list.OfType<object>()])]
                : throw new KerasException("CompileOutputCount", $"The model has {outputs.Count} outputs " +
                    $"({string.Join(", ", outputs)}); received {list.Count} lists for {what}. Give one list for each output.");
    }

    private static IReadOnlyList<object> Entries(object? value) => value is null ? []
        : AsList(value) is { } list ? [.. list.SelectMany(Entries)]
        : [OptionConverter.Unwrap(value)];

    private static object?[]? ByName(object given, IReadOnlyList<string> outputs, string what)
    {
        if (given is not IDictionary table || table.Contains("class_name")) return null;
        foreach (var key in table.Keys)
            if (!outputs.Contains(key.ToString()!))
                throw new KerasException("CompileOutputName", $"There is no output '{key}' for {what}. " +
                    $"The model's outputs are: {string.Join(", ", outputs)}.");
        return [.. outputs.Select(o => table.Contains(o) ? table[o] : null)];
    }

    private static List<object?>? AsList(object? value) =>
        value is not null && OptionConverter.Unwrap(value) is IEnumerable items and not string and not IDictionary
            and not System.Text.Json.Nodes.JsonNode
            ? [.. items.Cast<object?>()]
            : null;
}
