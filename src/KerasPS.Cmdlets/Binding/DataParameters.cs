using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>Inputs and targets as users give them: arrays, tensors, lists, dictionaries, or a dataset that holds both.</summary>
internal static class DataParameters
{
    /// <summary>Inputs and targets; a dataset as inputs brings its own targets unless others are given.</summary>
    public static (object X, object? Y) Pair(object x, object? y)
    {
        x = ScriptFunctions.Unwrap(x);
        if (y is not null) y = ScriptFunctions.Unwrap(y);
        return x is Dataset data ? (data.X, y ?? data.Y) : (x, y);
    }

    /// <summary>Validation data: a dataset, or inputs, targets and weights in a list or a table (X, Y, SampleWeight).</summary>
    public static (object? X, object? Y, object? Weight) Validation(object? given)
    {
        if (given is null) return (null, null, null);
        switch (ScriptFunctions.Unwrap(given))
        {
            case Dataset data:
                return (data.X, data.Y, null);
            case object[] { Length: 2 or 3 } list:
                return (Plain(list[0]), Plain(list[1]), list.Length == 3 ? Plain(list[2]) : null);
            case System.Collections.IDictionary table when table.Contains("X"):
                return (Plain(table["X"]), Plain(table["Y"]), Plain(table["SampleWeight"]));
            case var other:
                throw new KerasException("ValidationData", $"Validation data are a dataset, a list of inputs and targets, or a table @{{ X = …; Y = … }}; received a {other.GetType().Name}.");
        }
    }

    /// <summary>The value without PowerShell's wrapping.</summary>
    public static object? Plain(object? value) => value is null ? null : ScriptFunctions.Unwrap(value);

    /// <summary>Callbacks: objects, names, or a script block that runs after each epoch.</summary>
    public static IReadOnlyList<Callback> Callbacks(object[] given) => [.. given.Select(c =>
        ScriptFunctions.Unwrap(c) is ScriptBlock block ? new ScriptCallback(block) : (Callback)KerasRegistry.Resolve(typeof(Callback), ScriptFunctions.Unwrap(c))!)];
}
