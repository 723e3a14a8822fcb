namespace KerasPS.Layers;

/// <summary>
/// Multi-head attention whose heads share keys and values in groups (Ainslie and others 2023). Inputs query
/// (batch, T, d), value (batch, S, …) and perhaps key; output (batch, T, d).
/// </summary>
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
