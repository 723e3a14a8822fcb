namespace KerasPS.Layers;

/// <summary>tf.keras' layer behind <c>model.add_metric(tensor)</c>: it passes its input on; the figure itself is not kept.</summary>
/// <input>any shape</input>
/// <output>that of the input</output>
/// <keras since="2" until="2">tf.keras makes it by itself in functional models and writes it to their files.</keras>
/// <example>
/// Where a file holds model.add_metric(…): the value passes.
/// <code>
/// $x = New-Input 4
/// ($x | Invoke-Layer AddMetric -Aggregation mean -MetricName size).Shape
/// # (None, 4)
/// </code>
/// </example>
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
