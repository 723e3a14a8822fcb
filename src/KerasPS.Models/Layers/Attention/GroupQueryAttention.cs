namespace KerasPS.Layers;

/// <summary>
/// Multi-head attention whose heads share keys and values in groups (Ainslie and others 2023).
/// </summary>
/// <input>query (batch, T, d), value (batch, S, …) and perhaps key (batch, S, …)</input>
/// <output>(batch, T, d); on request also the weights (batch, heads, T, S)</output>
/// <weights>kernel (d, query heads, head_dim), bias (query heads, head_dim) of the query; kernel (d, key heads, head_dim), bias (key heads, head_dim) of the key, the same of the value; kernel (query heads, head_dim, d), bias (d) of the output</weights>
/// <remarks>Arguments of a call: <c>attention_mask</c>, <c>use_causal_mask</c>, <c>return_attention_scores</c>.</remarks>
/// <keras since="3"/>
/// <example>
/// Eight heads of queries share two of keys and values.
/// <code>
/// $layer = New-Layer GroupQueryAttention 16 8 2
/// $x = New-Input 10, 64
/// ($x, $x | Invoke-Layer $layer).Shape
/// # (None, 10, 64)
/// $layer.Weights.Shape
/// # (64, 8, 16)
/// # (8, 16)
/// # (64, 2, 16)
/// # (2, 16)
/// # (64, 2, 16)
/// # (2, 16)
/// # (8, 16, 64)
/// # (64,)
/// </code>
/// </example>
[KerasObject("GroupQueryAttention", Aliases = ["GroupedQueryAttention"])]
public sealed class GroupQueryAttention : ProjectedAttention
{
    /// <inheritdoc/>
    protected override bool HasPublicParts => false;

    /// <inheritdoc/>
    public override string PartClass => "GroupedQueryAttention";

    /// <summary>The length of a head.</summary>
    [Option(Required = true, Position = 0, Min = 1, Help = "Length of a head.")]
    public int HeadDim { get; init; }

    /// <summary>The number of heads of the query.</summary>
    [Option(Required = true, Position = 1, Min = 1, Help = "Number of heads of the query.")]
    public int NumQueryHeads { get; init; }

    /// <summary>The number of heads of key and value; it divides that of the query.</summary>
    [Option(Required = true, Position = 2, Min = 1, Help = "Number of heads of key and value; it divides that of the query.")]
    public int NumKeyValueHeads { get; init; }

    /// <inheritdoc/>
    protected override (int Query, int KeyValue, int Length, int ValueLength) Heads =>
        NumQueryHeads % NumKeyValueHeads == 0
            ? (NumQueryHeads, NumKeyValueHeads, HeadDim, HeadDim)
            : throw new KerasException("HeadsUneven", $"GroupQueryAttention '{Name}' has {NumQueryHeads} query heads and " +
                $"{NumKeyValueHeads} key heads; expected a multiple. Change one of them.");
}
