namespace KerasPS;

public static partial class K
{
    /// <summary>Sums x down to the shape of <paramref name="like"/>, which broadcasts to it.</summary>
    public static SymbolicTensor SumLike(SymbolicTensor x, SymbolicTensor like) =>
        x.Shape.IsKnown && x.Shape.Equals(like.Shape) ? x : Node.Create(new SumLikeOp(), x, like).Outputs[0];

    /// <summary>Repeats x to the shape of <paramref name="like"/>.</summary>
    public static SymbolicTensor BroadcastLike(SymbolicTensor x, SymbolicTensor like) =>
        x.Shape.IsKnown && x.Shape.Equals(like.Shape) ? x : Node.Create(new BroadcastLikeOp(), x, like).Outputs[0];
}
