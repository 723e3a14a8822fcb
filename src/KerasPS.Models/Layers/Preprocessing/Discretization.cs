namespace KerasPS.Layers;

/// <summary>Numbers as the numbers of the bins they fall into; the bins are given, or learned from data by <see cref="Adapt"/>.</summary>
/// <input>any shape</input>
/// <output>that of the input for int; otherwise (batch, bins)</output>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// Three limits make four bins; a limit belongs to the bin above it.
/// <code>
/// $model = New-Sequential | Add-Layer Discretization -BinBoundaries 0, 1, 2 -InputShape 4
/// Invoke-Predict -Model $model ((-5, 0, 1.5, 9), (2, 1, 0.5, -1))
/// # int32(2, 4)
/// # [[0, 1, 2, 3],
/// #  [3, 2, 1, 0]]
/// </code>
/// </example>
[KerasObject("Discretization")]
public sealed class Discretization : Layer
{
    private readonly OutputMode mode;
    private Variable? learned;

    /// <summary>The limits between the bins, in rising order.</summary>
    [Option(Position = 0, Aliases = ["bins"], Help = "Limits between the bins, in rising order.")]
    public double[]? BinBoundaries { get; set; }

    /// <summary>How many bins are learned.</summary>
    [Option(Min = 1, Help = "How many bins are learned.")]
    public int? NumBins { get; init; }

    /// <summary>How exactly the bins are learned.</summary>
    [Option(Min = 1e-300, Help = "How exactly the bins are learned.")]
    public double Epsilon { get; init; } = 0.01;

    /// <summary>How bin numbers are given out.</summary>
    [Option(Help = "How bin numbers are given out: int, one_hot, multi_hot or count.")]
    public OutputMode OutputMode
    {
        get => mode;
        init => mode = value.Current();
    }

    /// <summary>Kept in the configuration; outputs are dense in any case.</summary>
    [Option(Help = "Kept in the configuration; outputs are dense in any case.")]
    public bool Sparse { get; init; }

    // Keras leaves it out here, and refuses it.
    /// <inheritdoc/>
    protected override bool WritesTrainable => false;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (NumBins is null && BinBoundaries is null)
            throw new KerasException("OptionMissing", "Discretization needs bin_boundaries, or num_bins to be learned from data.");
    }

    /// <summary>Learns the limits, so that the bins hold about as many numbers each.</summary>
    public void Adapt(Tensor data)
    {
        if (NumBins is not { } bins)
            throw new KerasException("LayerAdapted", $"Discretization '{Name}' has fixed limits; make it with num_bins to adapt it.");
        BinBoundaries = QuantileSummary.Boundaries(data.ToFloats(), bins, Epsilon);
        if (learned?.Shape[0] == BinBoundaries.Length) learned.Assign(Tensor.From(BinBoundaries));
        else learned = null;
    }

    /// <summary>Takes the limits from a summary of data as tf.keras stores it: a row of values and a row of their weights.</summary>
    public void AdaptTo(Tensor summary)
    {
        if (NumBins is not { } bins || summary.Rank != 2 || summary.Shape[0] != 2 || summary.Shape[1] == 0)
            throw new KerasException("LayerAdapted", $"Discretization '{Name}' takes a summary of shape (2, n) and needs num_bins; received shape {summary.Shape}.");
        var values = summary.ToDoubles();
        BinBoundaries = QuantileSummary.Limits(values[..summary.Shape[1]], values[summary.Shape[1]..], bins);
        learned = null;
    }

    // A whole number type says how bins are given out, not how numbers are compared.
    /// <inheritdoc/>
    protected override bool AutoCast => false;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        // A model may be put together before the layer is adapted, but not run.
        if (BinBoundaries is null && context.HostSteps is not null)
            throw new KerasException("LayerNotAdapted", $"Discretization '{Name}' does not know its limits yet. Adapt it to data first.");
        var type = ComputeDType.IsFloating() ? ComputeDType : KerasPS.DType.Float32;
        var limits = K.Cast(Limits(), type);
        var numbers = K.Sum(K.Cast(K.GreaterEqual(K.ExpandDims(K.Cast(x, type), -1), limits), KerasPS.DType.Int32), -1);
        return CategoryOutput.Encode(numbers, OutputMode, limits.Shape[0] + 1, OutputMode == OutputMode.Int ? KerasPS.DType.Int32 : type);
    }

    // Learned limits stand in a variable: adapting the layer again reaches plans that are made already.
    private SymbolicTensor Limits()
    {
        if (NumBins is not { } bins) return K.Constant(Tensor.From(BinBoundaries!));
        learned ??= new("limits", new(BinBoundaries?.Length ?? bins - 1), trainable: false);
        if (BinBoundaries is { } known) learned.Assign(Tensor.From(known));
        return learned;
    }
}
