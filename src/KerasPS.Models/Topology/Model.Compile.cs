using KerasPS.Optimizers;
using KerasPS.Training;

namespace KerasPS;

/// <summary>Preparing a model for training.</summary>
public abstract partial class Model
{
    private ModelExecution? execution;

    internal ModelExecution Execution => execution ??= new(this);

    /// <summary>What the model was compiled with; null before.</summary>
    public CompileSettings? CompileSettings => execution?.Compiled?.Settings;

    /// <summary>Whether the model was compiled.</summary>
    public bool IsCompiled => execution?.Compiled is not null;

    /// <summary>The optimizer of a compiled model.</summary>
    public Optimizer? Optimizer => execution?.Compiled?.Optimizer;

    /// <summary>How the last fit ended.</summary>
    public FitState FitState { get; internal set; }

    /// <summary>The record of the last fit.</summary>
    public History? History { get; internal set; }

    /// <summary>Set by a callback to end the training after this epoch (or batch).</summary>
    public bool StopTraining { get; set; }

    /// <summary>Prepares the model for training. What is trainable now stays so until the next compilation.</summary>
    /// <param name="optimizer">A name, an object or a configuration; null: rmsprop.</param>
    /// <param name="loss">For each output a name, an object or a formula; a list or a dictionary for several outputs.</param>
    /// <param name="metrics">Metrics that ignore sample weights.</param>
    /// <param name="weightedMetrics">Metrics that sample weights weigh.</param>
    /// <param name="lossWeights">A factor for each output's loss.</param>
    public void Compile(object? optimizer = null, object? loss = null, object? metrics = null, object? weightedMetrics = null,
        object? lossWeights = null)
    {
        var rule = (Optimizer)KerasRegistry.Resolve(typeof(Optimizer), optimizer is null ? "rmsprop" : OptionConverter.Unwrap(optimizer))!;
        Compile(new CompileSettings(rule, loss, metrics, weightedMetrics, lossWeights));
    }

    /// <summary>Prepares the model for training as another one was, or as a file says.</summary>
    public void Compile(CompileSettings settings)
    {
        CompileChecks.Check(settings);
        // Gradients in half precision vanish unless the loss is scaled up.
        if (DType.Name == "mixed_float16" && settings.AutoScaleLoss && settings.Optimizer is not LossScaleOptimizer)
            settings = settings with { Optimizer = new LossScaleOptimizer { InnerOptimizer = settings.Optimizer } };
        Execution.Compile(settings);
        // Wrong names are found now where the outputs are known, not at the first step.
        if (Outputs.Count > 0) Execution.Compiled!.WantsTarget(Outputs.Count);
        FitState = FitState.NotTrained;
    }

    /// <summary>Makes the optimizer's state for the weights as they are, so that a file's state can be put into it.</summary>
    public void BuildOptimizer() => Execution.BuildOptimizer();

    /// <summary>Whether the optimizer has its state (after the first step, or <see cref="BuildOptimizer"/>).</summary>
    public bool HasOptimizerState => execution?.Compiled is { OptimizerBuilt: true };

    /// <summary>The layers with shapes and numbers of weights.</summary>
    /// <param name="expandNested">Whether the layers of nested models follow them.</param>
    public ModelSummary Summary(bool expandNested = false) => new(this, expandNested);

    /// <summary>The names of the figures that evaluation gives, in order: the loss, then the metrics.</summary>
    public IReadOnlyList<string> MetricNames => execution?.Compiled is { } compiled ? [.. compiled.Names()] : [];

    /// <summary>The metrics of a compiled model, once the first targets have been seen.</summary>
    public IReadOnlyList<Metric> Metrics => execution?.Compiled is { } compiled ? [.. compiled.Metrics.Select(m => m.Metric)] : [];

    /// <summary>The metrics by their name in logs.</summary>
    public IReadOnlyDictionary<string, Metric> MetricsByName =>
        execution?.Compiled?.Metrics.ToDictionary(m => m.LogName, m => m.Metric) ?? [];

    /// <summary>The epoch a backup says to go on with; read once, at the beginning of a fit.</summary>
    internal int? ResumeEpoch { get; set; }

    /// <summary>Forgets what the metrics have gathered.</summary>
    public void ResetMetrics() => execution?.Compiled?.ResetMetrics();

    /// <summary>Drops what was traced, after the layers or their connection changed.</summary>
    private protected void ForgetTraces() => execution?.Clear();
}
