using System.Text.RegularExpressions;

namespace KerasPS;

/// <summary>The options that all optimizers share.</summary>
public abstract partial class GradientOptimizer
{
    private readonly HashSet<string> undecayed = [];
    private Regex? undecayedPattern;

    /// <summary>The learning rate.</summary>
    [Option(Position = 0, Aliases = ["lr"], Help = "Learning rate: a number or a schedule.")]
    public LearningRate LearningRate { get; set; } = 0.001;

    /// <summary>The part of each weight (times the learning rate) that a step takes away; null: none.</summary>
    [Option(Help = "Part of each weight, times the learning rate, that a step takes away.")]
    public double? WeightDecay { get; init; }

    /// <summary>The largest norm of one weight's gradient (Keras 1 and 2: of all gradients together).</summary>
    [Option(Help = "Largest norm of one weight's gradient.")]
    public double? Clipnorm { get; init; }

    /// <summary>The largest norm of all gradients together.</summary>
    [Option(Help = "Largest norm of all gradients together.")]
    public double? GlobalClipnorm { get; init; }

    /// <summary>The largest size of a gradient's elements.</summary>
    [Option(Help = "Largest size of a gradient's elements.")]
    public double? Clipvalue { get; init; }

    /// <summary>Whether a moving average of the weights is kept, which replaces them when training ends.</summary>
    [Option(Help = "Whether a moving average of the weights is kept, which replaces them when training ends.")]
    public bool UseEma { get; init; }

    /// <summary>The part of the average that each step keeps.</summary>
    [Option(Min = 0, Max = 1, Help = "Part of the average that each step keeps.")]
    public double EmaMomentum { get; init; } = 0.99;

    /// <summary>After so many steps the weights take the average's values; null: only when training ends.</summary>
    [Option(Min = 1, Help = "After so many steps the weights take the average's values.")]
    public int? EmaOverwriteFrequency { get; init; }

    /// <summary>A factor of the loss that the gradients are divided by, for half precision.</summary>
    [Option(Help = "Factor of the loss, divided out of the gradients, for half precision.")]
    public double? LossScaleFactor { get; init; }

    /// <summary>Gradients of so many steps are averaged for one change of the weights.</summary>
    [Option(Min = 2, Help = "Gradients of so many steps are averaged for one change of the weights.")]
    public int? GradientAccumulationSteps { get; init; }

    /// <summary>The learning rate is divided by 1 + decay · steps, as in Keras 1 and 2.</summary>
    [Option(InputOnly = true, Help = "The learning rate is divided by 1 + decay times steps, as in Keras 1 and 2.")]
    public double? Decay { get; init; }

    /// <summary>Whose formulas are followed.</summary>
    [Option(InputOnly = true, Help = "Whose formulas are followed; files of older versions set it.")]
    public OptimizerForm Form { get; set; }

    /// <summary>Accepted for files of tf.keras.</summary>
    [Option(InputOnly = true, Help = "Accepted for files of tf.keras; has no effect.")]
    public bool JitCompile { get; init; }

    /// <summary>Accepted for files of tf.keras: older formulas.</summary>
    [Option(InputOnly = true, Help = "Accepted for files of tf.keras: older formulas.")]
    public bool IsLegacyOptimizer
    {
        get => Form == OptimizerForm.TensorFlowLegacy;
        init => Form = value ? OptimizerForm.TensorFlowLegacy : Form;
    }

    /// <summary>Weights that no decay reduces, by path or by a regular expression that occurs in their name.</summary>
    public void ExcludeFromWeightDecay(IEnumerable<Variable>? weights = null, IEnumerable<string>? names = null)
    {
        foreach (var weight in weights ?? []) undecayed.Add(PathOf(weight));
        if (names is not null) undecayedPattern = new(string.Join('|', names), RegexOptions.CultureInvariant);
    }

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        var clips = new[] { Clipnorm, GlobalClipnorm, Clipvalue }.Count(c => c is not null);
        if (clips > 1 && !IsKeras1Or2)
            throw new KerasException("OptionConflict", $"{ClassName}: only one of clipnorm, clipvalue and global_clipnorm can be set; " +
                $"received clipnorm={Show(Clipnorm)}, clipvalue={Show(Clipvalue)}, global_clipnorm={Show(GlobalClipnorm)}.");
    }

    /// <summary>Whether the formulas of the multi-backend Keras are followed.</summary>
    protected bool IsKeras1Or2 => Form is OptimizerForm.Keras1 or OptimizerForm.Keras2;

    /// <summary>The decay of one weight; null: none.</summary>
    protected virtual double? DecayOf(Variable weight) => WeightDecay;

    private bool IsDecayed(Variable weight) =>
        !undecayed.Contains(PathOf(weight)) && undecayedPattern?.IsMatch(weight.Name) != true;

    private static string Show(double? value) => OptionConverter.Display(value);
}
