using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>
/// A layer: options set when it is made, weights made when it first sees an input shape, and a call that writes its
/// formula in ops. The call is traced once a mode (training, inference), never run eagerly.
/// </summary>
/// <remarks>
/// A new layer overrides <see cref="Build"/> (weights) and one <c>Call</c>. Output shapes follow from the ops.
/// </remarks>
[Category("keras.layers")]
public abstract partial class Layer : KerasObject
{
    private string? name;
    private bool trainable = true;

    /// <summary>The layer's name, unique in a model.</summary>
    [Option(Help = "The layer's name, unique in a model; made from the class name where none is given.")]
    public string Name
    {
        get => name ??= UniqueNames.Next(ClassName);
        set => name = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Whether training changes the weights; setting it sets the layers inside too. A compiled model keeps what it was at compilation.</summary>
    [Option(Help = "Whether training changes the weights.")]
    public bool Trainable
    {
        get => trainable;
        set
        {
            trainable = value;
            foreach (var layer in Sublayers) layer.Trainable = value;
        }
    }

    /// <summary>The types the layer computes in and stores its weights in.</summary>
    [Option(Name = "dtype", Aliases = ["input_dtype"], Help = "The type of computation and weights, for example float32 or mixed_float16.")]
    public DTypePolicy DType { get; set; } = DTypePolicy.Default;

    /// <summary>The shape of one sample, for the first layer of a model.</summary>
    [Option(InputOnly = true, Help = "The shape of one sample (without the batch axis).")]
    public Shape? InputShape { get; init; }

    /// <summary>The shape of a whole batch, for the first layer of a model.</summary>
    [Option(InputOnly = true, Aliases = ["batch_shape"], Help = "The shape of a batch, its first length null where it may vary.")]
    public Shape? BatchInputShape { get; init; }

    /// <summary>The number of features: the same as an input shape of one length.</summary>
    [Option(InputOnly = true, Help = "The number of features of one sample: short for an input shape of that one length.")]
    public int? InputDim { get; init; }

    /// <summary>The number of steps, together with <see cref="InputDim"/>.</summary>
    [Option(InputOnly = true, Help = "The number of steps of one sample, together with -InputDim.")]
    public int? InputLength { get; init; }

    /// <summary>The fixed number of samples in a batch, together with an input shape.</summary>
    [Option(InputOnly = true, Help = "The fixed number of samples in a batch, together with an input shape.")]
    public int? BatchSize { get; init; }

    /// <summary>Values the weights start with, in their order, as Keras 1 and 2 take them.</summary>
    [Option(Name = "weights", InputOnly = true, Help = "Values the weights start with, in their order.")]
    public Tensor[]? InitialWeights { get; init; }

    /// <summary>Whether an input mask passes through to the output.</summary>
    public virtual bool SupportsMasking => false;

    /// <summary>Whether the weights have been made.</summary>
    public bool Built { get; private set; }

    /// <summary>The shapes the layer was built for.</summary>
    public IReadOnlyList<Shape> BuildShapes { get; private set; } = [];

    /// <summary>The shapes of the outputs when the layer was traced last; empty before.</summary>
    public IReadOnlyList<Shape> OutputShapes { get; private set; } = [];

    /// <summary>The type the layer computes in.</summary>
    protected DType ComputeDType => DType.Compute;

    /// <summary>
    /// The batch shape that the layer's own options give (input shape, batch input shape, input dim and length), or null.
    /// </summary>
    public virtual Shape? GivenInputShape =>
        BatchInputShape ?? (InputShape ?? (InputDim is { } dim
            ? InputLength is { } length ? new(length, dim) : InputDimShape(dim)
            : null))?.Prepend(BatchSize ?? Shape.Unknown);

    /// <summary>What <c>input_dim</c> alone means: a sample of that many features (an embedding and the recurrent layers take steps).</summary>
    protected virtual Shape InputDimShape(int dim) => new(dim);

    /// <summary>Makes the weights for these input shapes; called once.</summary>
    protected virtual void Build(IReadOnlyList<Shape> inputs)
    {
    }

    /// <summary>The layer's formula for one input.</summary>
    protected virtual SymbolicTensor Call(SymbolicTensor x, CallContext context) =>
        throw new KerasException("LayerInputCount", $"{ClassName} '{Name}' takes several inputs; received one.");

    /// <summary>The layer's formula for several inputs or outputs; the default takes one of each.</summary>
    protected virtual IReadOnlyList<SymbolicTensor> Call(IReadOnlyList<SymbolicTensor> inputs, CallContext context) =>
        inputs.Count == 1
            ? [Call(inputs[0], context)]
            : throw new KerasException("LayerInputCount",
                $"{ClassName} '{Name}' takes one input; received {inputs.Count}. Merge them first, for example with Concatenate.");

    /// <summary>
    /// The mask of each output. The default passes the first input's mask on where <see cref="SupportsMasking"/>.
    /// </summary>
    protected virtual IReadOnlyList<SymbolicTensor?> ComputeMasks(IReadOnlyList<SymbolicTensor> inputs,
        IReadOnlyList<SymbolicTensor> outputs, CallContext context)
    {
        var mask = SupportsMasking ? inputs[0].Mask : null;
        return [.. outputs.Select(o => o.Mask ?? mask)];
    }

    /// <summary>Makes the weights if that has not been done.</summary>
    public void EnsureBuilt(IReadOnlyList<Shape> inputs)
    {
        if (Built) return;
        // An array, for scripts find the elements of one by index.
        BuildShapes = inputs as Shape[] ?? [.. inputs];
        Build(BuildShapes);
        if (InitialWeights is { } values) SetWeights(values);
        Built = true;
        if (this is ILowRankAdaptable { LoraRank: { } rank } adaptable) EnableLora(rank, adaptable.LoraAlpha);
    }

    /// <summary>Calls the layer on values within a trace: builds it, computes in its type, sets masks, adds its losses.</summary>
    public IReadOnlyList<SymbolicTensor> Invoke(IReadOnlyList<SymbolicTensor> inputs, CallContext context)
    {
        SymbolicTensor[] cast;
        IReadOnlyList<SymbolicTensor> outputs;
        var (outer, origin) = (CallContext.Enter(context), GraphOrigin.Enter(this));
        try
        {
            EnsureBuilt((Shape[])[.. inputs.Select(i => i.Shape)]);
            cast = CastInputs(WithMasks(inputs, context)).ToArray();
            outputs = Call(cast, context);
        }
        catch (ShapeMismatchException e)
        {
            throw new KerasException("LayerShape", $"{ClassName} '{Name}' does not fit its input " +
                $"({string.Join(", ", inputs.Select(i => i.Shape))}): {e.Message}", e);
        }
        catch (Exception e) when ((e as FunctionFailedException ?? KerasFunctions.Explain(e)) is { } failure)
        {
            throw new KerasException(failure.ErrorId, $"{ClassName} '{Name}' on {string.Join(", ", inputs.Select(i => i.Shape))}: {failure.Message}", failure);
        }
        finally
        {
            CallContext.Enter(outer);
            GraphOrigin.Enter(origin);
        }
        // A class in a script may return nothing.
        if (outputs is null || outputs.Any(o => o is null))
            throw new KerasException("LayerResult", $"{ClassName} '{Name}': Call gave nothing where a symbolic value is expected; let it return one.");
        var masks = ComputeMasks(cast, outputs, context);
        // A layer may hand its input through: the mask must not change on the value that others hold.
        var results = new SymbolicTensor[outputs.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = inputs.Contains(outputs[i]) || cast.Contains(outputs[i]) ? K.Identity(outputs[i]) : outputs[i];
            results[i].Mask = masks[i];
        }
        AddActivityLoss(results, context);
        OutputShapes = (Shape[])[.. results.Select(r => r.Shape)];
        return results;
    }

    /// <summary>Calls the layer on one value within a trace.</summary>
    public SymbolicTensor Invoke(SymbolicTensor x, CallContext context) => Invoke([x], context)[0];

    /// <summary>Whether floating-point inputs are converted to the layer's type (not for layers that take integers as they are).</summary>
    protected virtual bool AutoCast => true;

    private IReadOnlyList<SymbolicTensor> CastInputs(IReadOnlyList<SymbolicTensor> inputs)
    {
        if (!AutoCast || inputs.All(i => !i.DType.IsFloating() || i.DType == ComputeDType)) return inputs;
        return [.. inputs.Select(i =>
        {
            if (!i.DType.IsFloating() || i.DType == ComputeDType) return i;
            var cast = K.Cast(i, ComputeDType);
            cast.Mask = i.Mask;
            return cast;
        })];
    }

    /// <summary>Whether the configuration says whether the layer is trainable.</summary>
    protected virtual bool WritesTrainable => true;

    /// <inheritdoc/>
    public override JsonObject GetConfig()
    {
        var config = base.GetConfig();
        if (!WritesTrainable) config.Remove("trainable");
        if (this is ILowRankAdaptable adaptable) WriteAdaptation(config, adaptable);
        return config;
    }

    /// <summary>The values to set back after a file gave them; a layer with further state in its configuration overrides it.</summary>
    public virtual JsonObject GetBuildConfig() => new()
    {
        ["input_shape"] = BuildShapes.Count == 1 ? OptionConverter.ToJson(BuildShapes[0]) : OptionConverter.ToJson(BuildShapes),
    };

    /// <summary>Forgets what a stateful layer keeps from batch to batch, in this layer and those inside it.</summary>
    public virtual void ResetStates()
    {
        foreach (var layer in Sublayers) layer.ResetStates();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ClassName} '{Name}'";
}
