namespace KerasPS;

/// <summary>Calling a layer on symbolic values to connect it in a functional model.</summary>
public abstract partial class Layer
{
    private readonly List<LayerCall> calls = [];

    /// <summary>The calls that connected the layer, in order.</summary>
    public IReadOnlyList<LayerCall> Calls => calls;

    /// <summary>Connects the layer to values and gives its only output.</summary>
    /// <exception cref="KerasException">The layer has several outputs, or the inputs do not fit.</exception>
    public SymbolicTensor Apply(params SymbolicTensor[] inputs)
    {
        var outputs = ApplyAll(inputs);
        return outputs.Count == 1 ? outputs[0] : throw new KerasException("LayerOutputCount",
            $"{ClassName} '{Name}' gives {outputs.Count} outputs; expected one. Use ApplyAll, which returns them all.");
    }

    /// <summary>Connects the layer to values and gives all its outputs.</summary>
    /// <param name="inputs">What the layer is called on.</param>
    /// <param name="arguments">Keyword arguments by Keras name: symbolic values, lists of them, constants.</param>
    public IReadOnlyList<SymbolicTensor> ApplyAll(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyDictionary<string, object?>? arguments = null)
    {
        // Inside another layer's formula a call belongs to that layer's trace and leaves no node of its own.
        if (CallContext.Current is { } running) return Invoke(inputs, running.With(arguments));
        OperationTracer.Connect(arguments is null ? inputs : new LayerCall(this, 0, inputs, arguments, []).Dependencies);
        var outputs = Invoke(inputs, new CallContext(TrainingArgument(arguments) ?? false).With(arguments));
        Record(inputs, arguments, outputs);
        return outputs;
    }

    /// <summary>What the layer was called on first.</summary>
    public virtual SymbolicTensor Input => Single(CallAt(0).Inputs, "input");

    /// <summary>What its first call gave.</summary>
    public virtual SymbolicTensor Output => Single(CallAt(0).Outputs, "output");

    /// <summary>All inputs of a call.</summary>
    public IReadOnlyList<SymbolicTensor> GetInputsAt(int call) => CallAt(call).Inputs;

    /// <summary>All outputs of a call.</summary>
    public IReadOnlyList<SymbolicTensor> GetOutputsAt(int call) => CallAt(call).Outputs;

    /// <summary>The only input of a call.</summary>
    public SymbolicTensor GetInputAt(int call) => Single(CallAt(call).Inputs, "input");

    /// <summary>The only output of a call.</summary>
    public SymbolicTensor GetOutputAt(int call) => Single(CallAt(call).Outputs, "output");

    /// <summary>Whether Keras passes several inputs as separate arguments (attention's query, value, key) rather than as one list; files tell them apart.</summary>
    public virtual bool SpreadsInputs => false;

    /// <summary>The keyword under which Keras takes the inputs after the first; null where they are arguments of their own, or one list.</summary>
    public virtual string? FurtherInputs => null;

    internal LayerCall Record(IReadOnlyList<SymbolicTensor> inputs, IReadOnlyDictionary<string, object?>? arguments,
        IReadOnlyList<SymbolicTensor> outputs)
    {
        var call = new LayerCall(this, calls.Count, inputs, arguments, outputs);
        calls.Add(call);
        for (var i = 0; i < outputs.Count; i++)
        {
            outputs[i].History = new TensorHistory(call, i);
            outputs[i].Name ??= Name;
        }
        return call;
    }

    internal static bool? TrainingArgument(IReadOnlyDictionary<string, object?>? arguments) =>
        arguments is not null && arguments.TryGetValue("training", out var value) ? value as bool? : null;

    // An explicit mask argument takes the place of the masks that travel with the inputs.
    private static IReadOnlyList<SymbolicTensor> WithMasks(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        if (!context.Arguments.TryGetValue("mask", out var given) || given is null) return inputs;
        var masks = given as IReadOnlyList<SymbolicTensor> ?? (given is SymbolicTensor one ? [one] : []);
        return [.. inputs.Select((x, i) =>
        {
            if (i >= masks.Count) return x;
            var masked = K.Identity(x);
            masked.Mask = masks[i];
            return masked;
        })];
    }

    private LayerCall CallAt(int index) => index >= 0 && index < calls.Count
        ? calls[index]
        : throw new KerasException("LayerNotConnected", $"{ClassName} '{Name}' has been called {calls.Count} times; " +
            $"there is no call {index}. Connect the layer first, or build the model it is in.");

    private SymbolicTensor Single(IReadOnlyList<SymbolicTensor> values, string what) => values.Count == 1
        ? values[0]
        : throw new KerasException("LayerOutputCount", $"{ClassName} '{Name}' has {values.Count} {what}s at this call; " +
            $"expected one. Use Get{char.ToUpperInvariant(what[0])}{what[1..]}sAt, which returns them all.");
}
