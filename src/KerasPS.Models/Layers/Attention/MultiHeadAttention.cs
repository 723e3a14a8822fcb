using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// Multi-head attention (Vaswani and others 2017): query, key and value are projected for each head, attended and joined.
/// </summary>
/// <input>query (batch, T, d), value (batch, S, …) and perhaps key (batch, S, …)</input>
/// <output>(batch, T, d), or as -OutputShape says; on request also the weights (batch, heads, T, S)</output>
/// <weights>kernel (d, heads, key_dim), bias (heads, key_dim) of the query; the same of key and value; kernel (heads, value_dim, d), bias (d) of the output</weights>
/// <remarks>Arguments of a call: <c>attention_mask</c>, <c>use_causal_mask</c>, <c>return_attention_scores</c>.</remarks>
/// <keras since="2">In Keras 2 only in tf.keras.</keras>
/// <example>
/// A decoder that sees only earlier positions.
/// <code>
/// $layer = New-Layer MultiHeadAttention 4 16
/// $x = New-Input 10, 64
/// ($x, $x | Invoke-Layer $layer -Argument @{ use_causal_mask = $true }).Shape
/// # (None, 10, 64)
/// $layer.Weights.Shape
/// # (64, 4, 16)
/// # (4, 16)
/// # (64, 4, 16)
/// # (4, 16)
/// # (64, 4, 16)
/// # (4, 16)
/// # (4, 16, 64)
/// # (64,)
/// </code>
/// </example>
[KerasObject("MultiHeadAttention")]
public sealed class MultiHeadAttention : ProjectedAttention
{
    /// <summary>The number of heads.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "Number of heads.")]
    public int NumHeads { get; init; }

    /// <summary>The length of a head's query and key.</summary>
    [Option(Required = true, Position = 1, Min = 1, Help = "Length of a head's query and key.")]
    public int KeyDim { get; init; }

    /// <summary>The length of a head's value; null: that of the key.</summary>
    [Option(Min = 1, Help = "Length of a head's value; where not given that of the key.")]
    public int? ValueDim { get; init; }

    /// <summary>The shape of an output vector; null: that of the query.</summary>
    [Option(Help = "Shape of an output vector; where not given that of the query.")]
    public Shape? OutputShape { get; init; }

    /// <summary>The axes attended over; null: all but batch and features.</summary>
    [Option(Help = "Axes attended over; where not given all but batch and features.")]
    public int[]? AttentionAxes { get; init; }

    /// <inheritdoc/>
    protected override (int Query, int KeyValue, int Length, int ValueLength) Heads =>
        (NumHeads, NumHeads, KeyDim, ValueDim ?? KeyDim);

    /// <inheritdoc/>
    protected override Shape OutputVector(int features) => OutputShape ?? base.OutputVector(features);

    /// <inheritdoc/>
    protected override int[] Axes(int rank) =>
        AttentionAxes is null ? base.Axes(rank) : [.. AttentionAxes.Select(a => a < 0 ? rank + a : a)];

    /// <inheritdoc/>
    public override JsonObject GetConfig()
    {
        var config = base.GetConfig();
        config["value_dim"] = ValueDim ?? KeyDim;
        if (Built) config["attention_axes"] = OptionConverter.ToJson(Axes(BuildShapes[0].Rank));
        return config;
    }
}
