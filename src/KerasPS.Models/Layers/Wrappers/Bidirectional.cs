using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// Two recurrent layers over one sequence, one from each end, their outputs merged. With -ReturnState of the layer the
/// states of the forward layer follow the output, then those of the backward layer; further inputs are initial states
/// in that order.
/// </summary>
/// <input>that of the layer inside</input>
/// <output>that of the layer inside, its last axis twice as long for concat</output>
/// <weights>those of the forward layer, then those of the backward layer</weights>
/// <keras since="1"/>
/// <example>
/// Both directions added instead of put side by side.
/// <code>
/// $model = New-Sequential | Add-Layer Bidirectional (New-Layer LSTM 8 -ReturnSequences) -MergeMode sum -InputShape 10, 4
/// $model.Output.Shape
/// # (None, 10, 8)
/// ($model | Get-Weight).Shape
/// # (4, 32)
/// # (8, 32)
/// # (32,)
/// # (4, 32)
/// # (8, 32)
/// # (32,)
/// </code>
/// </example>
[KerasObject("Bidirectional")]
public sealed class Bidirectional : Wrapper
{
    private static readonly string[] Modes = ["concat", "sum", "mul", "ave"];
    private RecurrentLayer? forward, backward;

    /// <summary>The recurrent layer; its copies carry the names forward_… and backward_….</summary>
    [Option(Name = "layer", Required = true, Position = 0, Help = "The recurrent layer, used from both ends.")]
    public Layer Inner { get; init; } = null!;

    /// <summary>How the outputs are merged: concat, sum, mul, ave; null: both are given.</summary>
    [Option(Help = "How the outputs are merged: concat, sum, mul or ave; null gives both.")]
    public string? MergeMode { get; init; } = "concat";

    /// <summary>Another layer for the way back.</summary>
    [Option(Help = "Another layer for the way back; its -GoBackwards differs from the first one's.")]
    public Layer? BackwardLayer { get; init; }

    /// <summary>Whether masked steps repeat the output before, as Keras 1 and 2 do; later versions put out zeros with all steps.</summary>
    [Option(InputOnly = true, Help = "Masked steps repeat the output before, as in Keras 1 and 2, instead of zeros.")]
    public bool RepeatMasked { get; init; }

    /// <summary>The layer that goes forward.</summary>
    public RecurrentLayer Forward => forward ??= Direction(Inner, "forward_", Recurrent(Inner).GoBackwards);

    /// <summary>The layer that goes back.</summary>
    public RecurrentLayer Backward => backward ??= BackwardLayer is null
        ? Direction(Inner, "backward_", !Recurrent(Inner).GoBackwards)
        : Direction(BackwardLayer, "", Recurrent(BackwardLayer).GoBackwards);

    /// <inheritdoc/>
    public override string PartKey(Layer part) => part == Forward ? "forward_layer" : "backward_layer";

    // Not before all options are set: the copies depend on them.
    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Sublayers => (Layer[])(forward is null && !Built ? [] : [Forward, Backward]);

    /// <inheritdoc/>
    protected override Shape InputDimShape(int dim) => new(Shape.Unknown, dim);

    /// <inheritdoc/>
    public override Shape? GivenInputShape => base.GivenInputShape ?? Inner.GivenInputShape;

    /// <inheritdoc/>
    public override string FurtherInputs => "initial_state";

    /// <inheritdoc/>
    public override JsonObject GetBuildConfig() => BuildShapes.Count > 1 ? RecurrentLayer.BuildConfigOf(BuildShapes) : base.GetBuildConfig();

    /// <inheritdoc/>
    public override JsonObject GetConfig()
    {
        var config = base.GetConfig();
        config["layer"] = KerasSerializer.Serialize(Forward);
        config["backward_layer"] = KerasSerializer.Serialize(Backward);
        return config;
    }

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (MergeMode is not null && !Modes.Contains(MergeMode))
            throw new KerasException("MergeModeUnknown", $"Bidirectional: the merge mode '{MergeMode}' is unknown; expected one of " +
                $"{string.Join(", ", Modes)}, or null for both outputs.");
        var (a, b) = (Forward, Backward);
        if (a.GoBackwards == b.GoBackwards || a.ReturnSequences != b.ReturnSequences || a.ReturnState != b.ReturnState
            || a.Stateful != b.Stateful)
            throw new KerasException("BackwardLayerMismatch", $"Bidirectional '{Name}': the two layers must differ in go_backwards and " +
                $"agree in return_sequences, return_state and stateful; received {a.Name} and {b.Name}.");
    }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        Forward.EnsureBuilt([inputs[0]]);
        Backward.EnsureBuilt([inputs[0]]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        IReadOnlyList<SymbolicTensor> states = inputs.Count > 1 ? [.. inputs.Skip(1)]
            : context.Arguments.GetValueOrDefault("initial_state") as IReadOnlyList<SymbolicTensor> ?? [];
        var inner = context.With(null);
        var half = states.Count / 2;
        var y = Forward.Invoke([inputs[0], .. states.Take(half)], inner);
        var back = Backward.Invoke([inputs[0], .. states.Skip(half)], inner);
        var (a, b) = (y[0], Forward.ReturnSequences ? K.Reverse(back[0], 1) : back[0]);
        IReadOnlyList<SymbolicTensor> merged = MergeMode switch
        {
            null => [a, b],
            "sum" => [a + b],
            "mul" => [a * b],
            "ave" => [(a + b) / 2],
            _ => [K.Concat([a, b])],
        };
        return [.. merged, .. y.Skip(1), .. back.Skip(1)];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context)
    {
        var mask = Forward.ReturnSequences ? inputs[0].Mask : null;
        return [.. outputs.Select((_, i) => i < (MergeMode is null ? 2 : 1) ? mask : null)];
    }

    private RecurrentLayer Direction(Layer layer, string prefix, bool goBackwards)
    {
        var own = Recurrent(layer);
        var name = layer.Name.StartsWith(prefix, StringComparison.Ordinal) ? layer.Name : prefix + layer.Name;
        return (RecurrentLayer)Copy(layer, name, ("go_backwards", goBackwards),
            ("zero_output_for_mask", RepeatMasked ? own.ZeroOutputForMask : own.ReturnSequences));
    }

    private RecurrentLayer Recurrent(Layer layer) => layer as RecurrentLayer ?? throw new KerasException("LayerInvalid",
        $"Bidirectional '{Name}' expected a recurrent layer (SimpleRNN, LSTM, GRU, RNN, ConvLSTM2D …); received {layer.ClassName}.");
}
