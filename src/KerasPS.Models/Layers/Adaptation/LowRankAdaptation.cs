namespace KerasPS;

/// <summary>
/// W + alpha / rank · A · B in place of a weight W that training leaves alone (Hu et al., 2021, "LoRA: Low-Rank Adaptation of
/// Large Language Models"; as in Keras 3). B starts with zeros, so nothing changes before training.
/// </summary>
/// <param name="Weight">W (…, outputs).</param>
/// <param name="A">The first factor (…, rank).</param>
/// <param name="B">The second factor (rank, outputs).</param>
/// <param name="Rank">The rank of the product.</param>
/// <param name="Alpha">The scale's numerator.</param>
public sealed record LowRankAdaptation(LayerWeight Weight, LayerWeight A, LayerWeight B, int Rank, double Alpha)
{
    /// <summary>The adapted weight.</summary>
    public SymbolicTensor Merged => Weight.Read + Product(A.Read);

    /// <summary>What is added to W, or to those of its rows that <paramref name="a"/> has of A.</summary>
    public SymbolicTensor Product(SymbolicTensor a) => K.Dot(a, B.Read) * (Alpha / Rank);

    /// <summary>The adapted weight's value as it is now.</summary>
    public Tensor MergedValue()
    {
        using var merge = new Function([], [Merged]);
        return merge.Invoke()[0];
    }

    /// <summary>Lets the adaptation start anew: a file holds the adapted weight in W's place.</summary>
    public void Reset()
    {
        foreach (var factor in new[] { A, B })
        {
            using var zeros = new Tensor(factor.Shape);
            factor.Assign(zeros);
        }
    }
}
