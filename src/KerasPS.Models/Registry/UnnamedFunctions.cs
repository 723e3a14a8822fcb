using System.Collections;
using KerasPS.Layers;
using KerasPS.Training;

namespace KerasPS;

/// <summary>
/// Functions of a user's own that have no name, so that a file cannot say which they are: what was trained with them is
/// saved without its training configuration, and layers that need them are named when a model is saved.
/// </summary>
public static class UnnamedFunctions
{
    /// <summary>What a function is called that has no name of its own.</summary>
    internal const string Name = "function";

    private const string Lambda = "<lambda>";

    /// <summary>The options of a model's layers that are such functions, as "Dense 'd': activation".</summary>
    public static IEnumerable<string> OfLayers(Model model) => model.AllLayers
        .SelectMany(l => KerasRegistry.Describe(l.GetType()).Options.Where(o => !o.InputOnly && IsUnnamed(o.Get(l))).Select(o => $"{l}: {o.Name}"));

    /// <summary>The parts of a compilation that are such functions: optimizer, loss, metrics.</summary>
    public static IEnumerable<string> OfTraining(Model model)
    {
        if (model.CompileSettings is not { } settings) yield break;
        if (settings.Optimizer is Optimizers.FunctionOptimizer) yield return "optimizer";
        if (Any(settings.Loss)) yield return "loss";
        if (Any(settings.Metrics) || Any(settings.WeightedMetrics)) yield return "metrics";
    }

    private static bool Any(object? value) => (value is null ? null : OptionConverter.Unwrap(value)) switch
    {
        null or string => false,
        IDictionary table => table.Values.Cast<object?>().Any(Any),
        IEnumerable list when list is not System.Text.Json.Nodes.JsonNode => list.Cast<object?>().Any(Any),
        var one => IsUnnamed(one),
    };

    private static bool IsUnnamed(object? value) => value switch
    {
        IFunctionObject function => function.FunctionName is Name or Lambda,
        FunctionReference reference => reference.Function is IFunctionObject { FunctionName: Name or Lambda },
        MergeMode mode => IsUnnamed(mode.Function),
        KerasObject or System.Text.Json.Nodes.JsonNode or Delegate or null => false,
        _ => KerasFunctions.ToDelegate(value, typeof(Func<SymbolicTensor, SymbolicTensor>)) is not null,
    };
}
