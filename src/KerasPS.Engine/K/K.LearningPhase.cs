namespace KerasPS;

public static partial class K
{
    // Keras' placeholder with a default: a function that lists it among its inputs sets it, others read 0.
    private static readonly Variable Phase = new("keras_learning_phase", KerasPS.Shape.Scalar, DType.Int32, false);

    private static int? learningPhase;

    [ThreadStatic]
    private static int? tracedPhase;

    /// <summary>The learning phase of the trace in progress on this thread; a model sets it while it calls layers and losses.</summary>
    public static int? TracedPhase { get => tracedPhase; set => tracedPhase = value; }

    /// <summary>
    /// 1 in training, 0 in inference: a value that a function takes as an input (0 where it does not), or a constant
    /// once it is set.
    /// </summary>
    public static SymbolicTensor LearningPhase() => (learningPhase ?? tracedPhase) is { } value ? Constant(value, DType.Int32) : Phase.Read;

    /// <summary>Fixes the learning phase of all values built from now on: 1 training, 0 inference.</summary>
    public static void SetLearningPhase(int value) => learningPhase = value is 0 or 1 ? value
        : throw new KerasException("LearningPhaseInvalid", $"The learning phase cannot be {value}; expected 0 or 1.");

    /// <summary>x in training, else alt.</summary>
    /// <param name="x">What is computed in training.</param>
    /// <param name="alt">What is computed in inference.</param>
    /// <param name="training">Fixes the choice; null: the learning phase decides.</param>
    public static SymbolicTensor InTrainPhase(SymbolicTensor x, SymbolicTensor alt, bool? training = null)
    {
        if ((training ?? ((learningPhase ?? tracedPhase) is { } value ? value == 1 : null)) is { } known) return known ? x : alt;
        return Switch(Cast(Phase.Read, DType.Bool), x, alt);
    }

    /// <summary>What one function gives in training, else what the other gives.</summary>
    public static SymbolicTensor InTrainPhase(Func<SymbolicTensor> x, Func<SymbolicTensor> alt, bool? training = null) =>
        InTrainPhase(x(), alt(), training);

    /// <summary>What one function gives in inference, else what the other gives.</summary>
    public static SymbolicTensor InTestPhase(Func<SymbolicTensor> x, Func<SymbolicTensor> alt, bool? training = null) =>
        InTrainPhase(alt(), x(), training);

    /// <summary>x in inference, else alt.</summary>
    public static SymbolicTensor InTestPhase(SymbolicTensor x, SymbolicTensor alt, bool? training = null) =>
        InTrainPhase(alt, x, training);

    /// <summary>One of two values by a condition: for all elements, or for each along the leading axes that it has.</summary>
    public static SymbolicTensor Switch(SymbolicTensor condition, SymbolicTensor then, SymbolicTensor otherwise)
    {
        while (condition.Shape.Rank > 0 && condition.Shape.Rank < then.Shape.Rank) condition = ExpandDims(condition, -1);
        return Where(condition, then, otherwise);
    }

    /// <summary>One of two values by a condition.</summary>
    public static SymbolicTensor Switch(SymbolicTensor condition, Func<SymbolicTensor> then, Func<SymbolicTensor> otherwise) =>
        Switch(condition, then(), otherwise());
}
