using System.Reflection;
using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>How Keras 3 writes the ops that are functions of its own, so that it can read the files.</summary>
internal static class OperationForms
{
    private static readonly HashSet<string> NeuralFunctions = ["Relu", "Sigmoid", "Softplus", "LogSigmoid"];

    private static readonly Dictionary<string, string> KerasNames = new()
    {
        ["Abs"] = "Absolute", ["FloorMod"] = "Mod", ["IsNan"] = "Isnan", ["IsInf"] = "Isinf", ["IsFinite"] = "Isfinite",
    };

    /// <summary>Module, class and configuration (without the name); null where Keras has no such op.</summary>
    public static (string Module, string ClassName, JsonObject Config)? Of(Op op) => op switch
    {
        ReductionOp reduction => ("numpy", op.Name, new() { ["axis"] = OperationAttributes.ToJson(reduction.Axes), ["keepdims"] = reduction.KeepDims }),
        ConcatOp concat => ("numpy", "Concatenate", new() { ["axis"] = concat.Axis }),
        TransposeOp transpose => ("numpy", "Transpose", new() { ["axes"] = OperationAttributes.ToJson(transpose.Permutation) }),
        SoftmaxOp softmax => ("nn", "Softmax", new() { ["axis"] = softmax.Axis }),
        _ when op.GetType().IsGenericType => OfFunction(OperationNames.Of(op)),
        _ => null,
    };

    /// <summary>Whether Keras passes the op's operands as one list.</summary>
    public static bool TakesList(Op op) => op is ConcatOp;

    private static (string, string, JsonObject)? OfFunction(string name)
    {
        const string Cast = "CastTo";
        if (name.StartsWith(Cast, StringComparison.Ordinal))
            return ("core", "Cast", new() { ["dtype"] = name[Cast.Length..].ToLowerInvariant() });
        if (typeof(K).GetMember(name, MemberTypes.Method, BindingFlags.Public | BindingFlags.Static).Length == 0) return null;
        return (NeuralFunctions.Contains(name) ? "nn" : "numpy", KerasNames.GetValueOrDefault(name, name), []);
    }
}
