namespace KerasPS;

/// <summary>A layer whose main weight can be adapted by a product of two narrow matrices (LoRA) while it stays as it is.</summary>
public interface ILowRankAdaptable
{
    /// <summary>The rank to adapt with from the start; null: not at all.</summary>
    int? LoraRank { get; }

    /// <summary>The scale's numerator; null: the rank.</summary>
    double? LoraAlpha { get; }

    /// <summary>The weight that is adapted, once built.</summary>
    LayerWeight? AdaptableWeight { get; }
}
