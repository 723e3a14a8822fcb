namespace KerasPS.Golden;

/// <summary>Twice the mean squared error.</summary>
internal sealed class WeightedSquareLoss : CustomObject
{
    public override IReadOnlyList<string> Cases => ["tfkeras/model_custom_loss_registered"];

    public override string Name => "Golden>weighted_square";

    public override object Value => (Func<SymbolicTensor, SymbolicTensor, SymbolicTensor>)((t, p) => K.Mean(K.Square(t - p) * 2, -1));
}
