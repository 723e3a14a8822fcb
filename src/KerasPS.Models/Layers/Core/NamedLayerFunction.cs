using System.Collections;

namespace KerasPS.Layers;

/// <summary>A function of a user's own under a name.</summary>
public sealed class NamedLayerFunction(LayerFormula formula, string name) : LayerFunction, IFunctionObject
{
    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <summary>A function of the inputs alone as a formula; null where the value is none.</summary>
    internal static LayerFormula? Formula(object function) => function switch
    {
        Func<SymbolicTensor, SymbolicTensor> one => (x, _) => one((SymbolicTensor)x),
        Func<SymbolicTensor[], SymbolicTensor> several => (x, _) => several(x as SymbolicTensor[] ?? [(SymbolicTensor)x]),
        _ => null,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyDictionary<string, object?> arguments)
    {
        var result = formula(inputs.Count == 1 ? inputs[0] : inputs.ToArray(), arguments);
        return result switch
        {
            SymbolicTensor one => [one],
            Variable variable => [variable.Read],
            IEnumerable several => [.. several.Cast<object>().Select(r => OptionConverter.Unwrap(r) as SymbolicTensor ?? throw Wrong(r))],
            _ => throw Wrong(result),
        };
    }

    private KerasException Wrong(object? result) => new("FunctionResult",
        $"The function '{FunctionName}' gave {(result is null ? "nothing" : "a " + result.GetType().Name)}; expected a symbolic value. " +
        "Compute it from the input with operators and [KerasPS.K] functions.");
}
