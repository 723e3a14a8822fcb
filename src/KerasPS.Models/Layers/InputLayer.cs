using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>The place where data enter a model: a shape and a type, no computation and no weights.</summary>
/// <input>–</input>
/// <output>(batch, …): the shape given</output>
/// <keras since="1"/>
/// <example>
/// A batch of any size of sequences of any length with four features.
/// <code>
/// $model = New-Sequential | Add-Layer InputLayer -BatchShape $null, $null, 4 | Add-Layer SimpleRNN 2
/// $model.Input.Shape
/// # (None, None, 4)
/// $model.Output.Shape
/// # (None, 2)
/// </code>
/// </example>
[KerasObject("InputLayer")]
public sealed class InputLayer : Layer
{
    private SymbolicTensor? placeholder;

    /// <summary>The shape of a batch; its first length is unknown unless the batch size is fixed.</summary>
    [Option(Aliases = ["batch_input_shape"], Help = "The shape of a batch, its first length null where it may vary.")]
    public Shape? BatchShape { get; init; }

    /// <summary>The shape of one sample.</summary>
    [Option(InputOnly = true, Help = "The shape of one sample (without the batch axis).")]
    public Shape? Shape { get; init; }

    /// <summary>Accepted for the sake of files; sparse values do not exist here, so the data are dense all the same.</summary>
    [Option(Help = "Kept in the configuration; data are dense in any case.")]
    public bool Sparse { get; init; }

    /// <summary>Accepted for the sake of files.</summary>
    [Option(Help = "Kept in the configuration; data are rectangular in any case.")]
    public bool Ragged { get; init; }

    /// <summary>Whether the input may be left out.</summary>
    [Option(Help = "Whether the input may be left out.")]
    public bool Optional { get; init; }

    /// <inheritdoc/>
    public override Shape? GivenInputShape =>
        BatchShape ?? Shape?.Prepend(BatchSize ?? KerasPS.Shape.Unknown) ?? base.GivenInputShape;

    /// <summary>The symbolic value that stands for the data.</summary>
    public SymbolicTensor Tensor
    {
        get
        {
            if (placeholder is not null) return placeholder;
            var shape = GivenInputShape ?? throw new KerasException("InputShapeMissing",
                $"InputLayer '{Name}' needs a shape: give -Shape (one sample) or -BatchShape.");
            placeholder = K.Placeholder(shape, DType.Compute, Name);
            EnsureBuilt([shape]);
            Record([], null, [placeholder]);
            return placeholder;
        }
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => x;

    /// <inheritdoc/>
    public override JsonObject GetConfig() => new()
    {
        ["batch_shape"] = OptionConverter.ToJson(GivenInputShape),
        ["dtype"] = DType.Name,
        ["sparse"] = Sparse,
        ["ragged"] = Ragged,
        ["name"] = Name,
        ["optional"] = Optional,
    };
}
