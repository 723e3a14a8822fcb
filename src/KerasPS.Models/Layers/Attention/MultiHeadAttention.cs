using System.Text.Json.Nodes;

namespace KerasPS.Layers;

/// <summary>
/// Multi-head attention (Vaswani and others 2017). Inputs query (batch, T, d), value (batch, S, …) and perhaps key;
/// output (batch, T, d), on request also the weights (batch, heads, T, S).
/// </summary>
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
