namespace KerasPS;

/// <summary>The class names under which ops stand in a functional model.</summary>
internal static class OperationNames
{
    private const string CastTo = nameof(CastTo);

    // Where Keras' module is not numpy, or its name another one.
    private static readonly Dictionary<string, (string Module, string Name)> Others = new()
    {
        ["Relu"] = ("nn", "Relu"), ["Sigmoid"] = ("nn", "Sigmoid"), ["Softplus"] = ("nn", "Softplus"), ["LogSigmoid"] = ("nn", "LogSigmoid"),
        ["Rsqrt"] = ("math", "Rsqrt"), ["Erf"] = ("math", "Erf"), ["Erfc"] = ("math", "Erfc"), ["Erfinv"] = ("math", "Erfinv"),
        ["StopGradient"] = ("core", "StopGradient"), ["Select"] = ("numpy", "Where"), ["Abs"] = ("numpy", "Absolute"), ["FloorMod"] = ("numpy", "Mod"),
        ["IsNan"] = ("numpy", "Isnan"), ["IsInf"] = ("numpy", "Isinf"), ["IsFinite"] = ("numpy", "Isfinite"),
        ["Asin"] = ("numpy", "Arcsin"), ["Acos"] = ("numpy", "Arccos"), ["Atan"] = ("numpy", "Arctan"), ["Atan2"] = ("numpy", "Arctan2"),
        ["Asinh"] = ("numpy", "Arcsinh"), ["Acosh"] = ("numpy", "Arccosh"), ["Atanh"] = ("numpy", "Arctanh"),
    };

    // Functions of ours alone.
    private static readonly HashSet<string> Own = ["Identity", "SigmoidCrossEntropy"];

    /// <summary>The function's name for an elementwise op (Add, Tanh), else the op's own (Sum, MatMul).</summary>
    public static string Of(Op op)
    {
        var type = op.GetType();
        return type.IsGenericType ? type.GenericTypeArguments[0].Name : op.Name;
    }

    /// <summary>Keras' form of an elementwise function; null where it has none.</summary>
    public static OperationForm? Elementwise(string name)
    {
        if (Own.Contains(name)) return null;
        if (name.StartsWith(CastTo, StringComparison.Ordinal)) return new("core", "Cast", new() { ["dtype"] = name[CastTo.Length..].ToLowerInvariant() });
        var (module, kerasName) = Others.GetValueOrDefault(name, ("numpy", name));
        return new(module, kerasName, []);
    }
}
