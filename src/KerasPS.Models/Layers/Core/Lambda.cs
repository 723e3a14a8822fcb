using System.Globalization;
using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>Applies a function of a user's own.</summary>
/// <input>any shape</input>
/// <output>that of the function's result</output>
/// <remarks>A script block cannot be stored in a file. Name what is to be stored: register a class of your own with Register-KerasObject.</remarks>
/// <keras since="1"/>
/// <example>
/// A script block of symbolic values; what it computes is part of the model.
/// <code>
/// $model = New-Sequential | Add-Layer Lambda { param($x) $x * $x + 1 } -InputShape 3
/// Invoke-Predict -Model $model ((1, 2, 3), (4, 5, 6))
/// # float32(2, 3)
/// # [[2, 5, 10],
/// #  [17, 26, 37]]
/// </code>
/// </example>
[KerasObject("Lambda")]
public sealed class Lambda : Layer
{
    /// <summary>The function: it takes a symbolic value (several inputs: an array of them) and the arguments.</summary>
    [Option(Required = true, Position = 0, Help = "The function: it takes a symbolic value (several inputs: an array) and the arguments.")]
    public FunctionReference Function { get; init; } = null!;

    /// <summary>Accepted as in Keras; the shape follows from the function.</summary>
    [Option(Help = "Accepted as in Keras; the shape follows from the function.")]
    public JsonNode? OutputShape { get; init; }

    /// <summary>The mask of the output: a function of the input's mask; null: none.</summary>
    [Option(InputOnly = true, Help = "The mask of the output: a function of the mask of the input; by default none.")]
    public FunctionReference? Mask { get; init; }

    /// <summary>Further arguments by name.</summary>
    [Option(Help = "Further arguments of the function, by name.")]
    public JsonNode? Arguments { get; init; }

    /// <inheritdoc/>
    protected internal override void OnOptionsSet() => Function.Prefetch(this);

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        var arguments = Plain(Arguments);
        foreach (var (name, value) in context.Arguments) arguments[name] = value;
        return Function.For(Name, ClassName).Call(inputs, arguments);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context)
    {
        var mask = Mask is { } function && inputs[0].Mask is { } given
            ? function.For(Name + "_mask", ClassName).Call([given], Plain(null))[0] : null;
        return [.. outputs.Select(_ => mask)];
    }

    /// <summary>Arguments of a configuration as plain values.</summary>
    internal static Dictionary<string, object?> Plain(JsonNode? arguments) => (arguments as JsonObject ?? [])
        .ToDictionary(a => a.Key, a => Plain(a.Key, a.Value));

    private static object? Plain(string name, JsonNode? value) => value switch
    {
        null => null,
        JsonArray items => items.Select(i => Plain(name, i)).ToArray(),
        JsonObject table => Plain(table),
        JsonValue one when one.TryGetValue<bool>(out var flag) => flag,
        JsonValue one when one.TryGetValue<long>(out var whole) => whole,
        JsonValue one when one.TryGetValue<double>(out var number) => number,
        _ => Convert.ToString(value.GetValue<object>(), CultureInfo.InvariantCulture),
    };
}
