namespace KerasPS.Layers;

/// <summary>Calls a sequence op, in single precision where the layer computes in half: its sums over many steps need it.</summary>
internal static class FusedCall
{
    public static RecurrentResult Run(SymbolicTensor projected, SymbolicTensor kernel, RecurrentOptions options,
        Func<SymbolicTensor, SymbolicTensor, RecurrentOptions, RecurrentResult> op)
    {
        var type = projected.DType;
        if (type is DType.Float32 or DType.Float64) return op(projected, kernel, options);
        var result = op(Wide(projected), Wide(kernel), options with
        {
            RecurrentBias = options.RecurrentBias is { } bias ? Wide(bias) : null,
            InitialStates = options.InitialStates is { } states ? [.. states.Select(Wide)] : null,
            Dropout = options.Dropout is { } dropout ? Wide(dropout) : null,
        });
        return new(K.Cast(result.Outputs, type), [.. result.States.Select(s => K.Cast(s, type))]);
    }

    private static SymbolicTensor Wide(SymbolicTensor x) => K.Cast(x, DType.Float32);
}
