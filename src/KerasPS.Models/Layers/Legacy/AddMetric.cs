namespace KerasPS.Layers;

/// <summary>tf.keras' layer behind <c>model.add_metric(tensor)</c>: it passes its input on; the figure itself is not kept.</summary>
[KerasObject("AddMetric", Retired = true)]
public sealed class AddMetric : Layer
{
    /// <summary>How batches become one figure.</summary>
    [Option(Help = "How batches become one figure.")]
    public string? Aggregation { get; init; }

    /// <summary>The figure's name.</summary>
    [Option(Help = "The figure's name.")]
    public string? MetricName { get; init; }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context) => x;
}
