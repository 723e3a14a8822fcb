namespace KerasPS;

/// <summary>
/// What a layer needs to know while it is called, and where it leaves what the call brings besides its outputs.
/// One context serves one trace of a model, in training or in inference mode.
/// </summary>
public sealed class CallContext
{
    private static readonly IReadOnlyDictionary<string, object?> NoArguments = new Dictionary<string, object?>();

    /// <summary>Makes a context.</summary>
    public CallContext(bool training) : this(training, NoArguments, [], [])
    {
    }

    private CallContext(bool training, IReadOnlyDictionary<string, object?> arguments, List<Update> updates,
        List<SymbolicTensor> losses)
    {
        Training = training;
        Arguments = arguments;
        Updates = updates;
        Losses = losses;
    }

    /// <summary>The trace in progress on this thread, while a layer's formula runs; null outside.</summary>
    public static CallContext? Current => current;

    [ThreadStatic]
    private static CallContext? current;

    /// <summary>Makes this the trace in progress; returns the one before, to be set back.</summary>
    internal static CallContext? Enter(CallContext? context)
    {
        var previous = current;
        current = context;
        K.TracedPhase = context is null ? null : context.Training ? 1 : 0;
        return previous;
    }

    /// <summary>Whether the layer behaves as in training (dropout drops, batch statistics are used).</summary>
    public bool Training { get; }

    /// <summary>Keyword arguments of the call by Keras name: symbolic values (<c>initial_state</c>, <c>attention_mask</c>) and constants.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>Assignments that a step in this mode makes (moving statistics, states of stateful layers).</summary>
    public List<Update> Updates { get; }

    /// <summary>Scalars added to the loss (activity regularizers, added losses).</summary>
    public List<SymbolicTensor> Losses { get; }

    /// <summary>Whose rules hold for what is added to the loss.</summary>
    public TrainingForm Form { get; init; }

    /// <summary>Takes what layers do on the host, in the trace of a step; null elsewhere.</summary>
    internal List<Layers.HostStep>? HostSteps { get; init; }

    /// <summary>
    /// In the trace of a step: what each value of the model's graph has become in it, so that losses and metrics of a
    /// user's own may read values inside the model. Null elsewhere.
    /// </summary>
    internal Dictionary<SymbolicTensor, SymbolicTensor>? Traced { get; init; }

    /// <summary>The same trace with the keyword arguments of one call.</summary>
    public CallContext With(IReadOnlyDictionary<string, object?>? arguments) =>
        new(Training, arguments ?? NoArguments, Updates, Losses) { HostSteps = HostSteps, Form = Form, Traced = Traced };

    /// <summary>The same trace in another mode.</summary>
    public CallContext With(bool training) => new(training, Arguments, Updates, Losses) { HostSteps = HostSteps, Form = Form, Traced = Traced };

    /// <summary>A keyword argument that is a symbolic value, or null.</summary>
    public SymbolicTensor? Tensor(string name) => Arguments.GetValueOrDefault(name) as SymbolicTensor;
}
