using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Prepares a model for training: optimizer, loss and metrics.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Compile")]
[OutputType(typeof(Model))]
public sealed class InvokeCompileCommand : ModelChangeCommand
{
    /// <summary>A name, an object made by New-Optimizer, or a script block { param($weight, $gradient, $rate) … } that gives the new weight; rmsprop where none is given.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(RegistryCompleter<Optimizer>))]
    public object? Optimizer { get; set; }

    /// <summary>A name, an object, or a script block { param($yTrue, $yPred) … }; a list or a dictionary for several outputs.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(RegistryCompleter<Loss>))]
    public object? Loss { get; set; }

    /// <summary>What to report besides the loss: names, objects or script blocks; a dictionary for several outputs.</summary>
    [Parameter(Position = 2)]
    [Alias("Metrics")]
    [ArgumentCompleter(typeof(RegistryCompleter<Metric>))]
    public object? Metric { get; set; }

    /// <summary>The same, weighted by the samples' weights.</summary>
    [Parameter]
    [Alias("WeightedMetrics")]
    [ArgumentCompleter(typeof(RegistryCompleter<Metric>))]
    public object? WeightedMetric { get; set; }

    /// <summary>A factor for each output's loss: a list or a dictionary.</summary>
    [Parameter]
    [Alias("LossWeights")]
    public object? LossWeight { get; set; }

    /// <inheritdoc/>
    protected override void Change() => Model.Compile(Rule(Plain(Optimizer)), Plain(Loss), Plain(Metric), Plain(WeightedMetric), Plain(LossWeight));

    // A rule without slots needs no New-Optimizer.
    private static object? Rule(object? optimizer) => optimizer is ScriptBlock rule
        ? KerasRegistry.Describe(typeof(Optimizers.FunctionOptimizer)).Create([KeyValuePair.Create("Function", (object?)rule)])
        : optimizer;

    private static object? Plain(object? value) => value is null ? null : ScriptFunctions.Unwrap(value);
}
