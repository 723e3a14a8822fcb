using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// A layer that takes a sequence step by step: input (batch, time, …), the output of the last step or of all of them.
/// Further inputs are the initial states; a mask leaves steps out.
/// </summary>
public abstract class RecurrentLayer : Layer
{
    private RecurrentCell? cell;
    private IReadOnlyList<Variable> kept = [];

    /// <summary>Whether the output of every step is given, not only the last one.</summary>
    [Option(Help = "Give the output of every step, not only of the last one.")]
    public bool ReturnSequences { get; init; }

    /// <summary>Whether the final states are further outputs.</summary>
    [Option(Help = "Give the final states as further outputs.")]
    public bool ReturnState { get; init; }

    /// <summary>Whether steps are taken from the last to the first; outputs come in that order.</summary>
    [Option(Help = "Take the steps from the last to the first; outputs come in that order.")]
    public bool GoBackwards { get; init; }

    /// <summary>Whether a batch starts with the states the batch before ended with; the batch size must be fixed.</summary>
    [Option(Help = "Start each batch with the final states of the one before; the batch size must be fixed.")]
    public bool Stateful { get; init; }

    /// <summary>Whether Keras writes the steps out one by one; accepted and without effect on results.</summary>
    [Option(Help = "Accepted; without effect on results.")]
    public bool Unroll { get; init; }

    /// <summary>Whether masked steps put out zeros; else they repeat the output before.</summary>
    [Option(Help = "Masked steps put out zeros instead of repeating the output before.")]
    public bool ZeroOutputForMask { get; init; }

    /// <summary>Whether time is the first axis of input and output.</summary>
    [Option(OlderOnly = true, Help = "Time is the first axis of input and output.")]
    public bool TimeMajor { get; init; }

    /// <summary>A choice of Keras between equal kernels; accepted and without effect.</summary>
    [Option(InputOnly = true, Help = "Accepted; without effect on results.")]
    public string? UseCudnn { get; init; }

    /// <inheritdoc/>
    public override bool SupportsMasking => true;

    /// <summary>The cell that computes a step.</summary>
    public RecurrentCell Cell => cell ??= AddSublayer(MakeCell());

    /// <summary>The states kept from batch to batch, of a stateful layer that is built.</summary>
    public IReadOnlyList<Variable> States => kept;

    /// <summary>Makes the cell, once.</summary>
    protected abstract RecurrentCell MakeCell();

    /// <inheritdoc/>
    public override string PartKey(Layer part) => "cell";

    /// <inheritdoc/>
    public override string FurtherInputs => "initial_state";

    /// <inheritdoc/>
    public override JsonObject GetBuildConfig() => BuildShapes.Count > 1 ? BuildConfigOf(BuildShapes) : base.GetBuildConfig();

    /// <summary>What a layer was built with, of a sequence and initial states.</summary>
    internal static JsonObject BuildConfigOf(IReadOnlyList<Shape> shapes) => new()
    {
        ["shapes_dict"] = new JsonObject
        {
            ["sequences_shape"] = OptionConverter.ToJson(shapes[0]),
            ["initial_state_shape"] = OptionConverter.ToJson(shapes.Skip(1).ToArray()),
        },
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Sublayers => cell is null ? [] : [cell];

    /// <inheritdoc/>
    protected override Shape InputDimShape(int dim) => new(Shape.Unknown, dim);

    /// <inheritdoc/>
    public override void ResetStates()
    {
        foreach (var state in kept) state.Value.Bytes.Clear();
    }

    /// <summary>Sets the states that a stateful layer starts the next batch with.</summary>
    public void ResetStates(IReadOnlyList<Tensor> values)
    {
        if (!Stateful)
            throw new KerasException("NotStateful",
                $"{ClassName} '{Name}' keeps no states to reset. Make it with -Stateful.");
        if (values.Count != kept.Count)
            throw new KerasException("InitialStateCount", $"{ClassName} '{Name}' has {kept.Count} states; received {values.Count}.");
        for (var i = 0; i < kept.Count; i++) kept[i].Assign(values[i]);
    }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = inputs[0];
        if (shape.Rank < 3)
            throw new KerasException("LayerShape", $"{ClassName} '{Name}' expected sequences (batch, time, features …); " +
                $"received shape {shape}. Put an Embedding or a Reshape before it.");
        var batch = shape[TimeMajor ? 1 : 0];
        Cell.EnsureBuilt([shape.Skip(2).Prepend(batch)]);
        if (!Stateful) return;
        if (batch < 0)
            throw new KerasException("StatefulBatch", $"{ClassName} '{Name}' is stateful and needs a fixed batch size; received " +
                $"shape {shape}. Give the first layer -BatchInputShape with all lengths.");
        kept = [.. Cell.StateShapes.Select((s, i) =>
            new Variable(FormattableString.Invariant($"state_{i}"), s.Prepend(batch), trainable: false))];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        var x = TimeMajor ? SwapTime(inputs[0]) : inputs[0];
        var mask = inputs[0].Mask;
        if (mask is not null && TimeMajor) mask = SwapTime(mask);
        var result = Cell.Run(new(x, InitialStates(inputs, context), mask, GoBackwards, ZeroOutputForMask, context));
        for (var i = 0; i < kept.Count; i++)
            context.Updates.Add(new(kept[i], K.Cast(result.States[i], kept[i].DType)));
        var output = !ReturnSequences ? result.LastOutput : TimeMajor ? SwapTime(result.Outputs) : result.Outputs;
        return ReturnState ? [output, .. result.States] : [output];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context) =>
        [ReturnSequences ? inputs[0].Mask : null, .. Enumerable.Repeat<SymbolicTensor?>(null, outputs.Count - 1)];

    /// <summary>Makes a cell of the layer's own options, those that both have.</summary>
    protected TCell CellOfOptions<TCell>(string name) where TCell : RecurrentCell
    {
        var own = KerasRegistry.Describe(GetType());
        var options = KerasRegistry.Describe(typeof(TCell)).Options
            .Where(o => !o.InputOnly && o.Name != "name")
            .Select(o => (o.Name, Source: own.FindOption(o.Name)))
            .Where(o => o.Source is not null)
            .Select(o => KeyValuePair.Create(o.Name, o.Source!.Get(this)))
            .Append(KeyValuePair.Create("name", (object?)name));
        return (TCell)KerasRegistry.Describe(typeof(TCell)).Create(options);
    }

    private IReadOnlyList<SymbolicTensor>? InitialStates(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        IReadOnlyList<SymbolicTensor> given = [.. inputs.Skip(1)];
        if (given.Count == 0 && context.Arguments.GetValueOrDefault("initial_state") is { } argument)
            given = argument as IReadOnlyList<SymbolicTensor> ?? (argument is SymbolicTensor one ? [one]
                : argument is IEnumerable<object?> many ? [.. many.OfType<SymbolicTensor>()] : []);
        if (given.Count == 0) return kept.Count == 0 ? null : [.. kept.Select(v => K.Cast(v, ComputeDType))];
        var count = Cell.StateShapes.Count;
        return given.Count == count ? given
            : throw new KerasException("InitialStateCount", $"{ClassName} '{Name}' has {count} states; received {given.Count} " +
                $"initial states. Give one for each, of shapes {string.Join(", ", Cell.StateShapes.Select(s => s.Prepend(-1)))}.");
    }

    private static SymbolicTensor SwapTime(SymbolicTensor x) =>
        K.Transpose(x, [1, 0, .. Enumerable.Range(2, x.Shape.Rank - 2)]);
}
