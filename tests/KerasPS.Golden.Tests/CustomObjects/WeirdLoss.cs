namespace KerasPS.Golden;

/// <summary>The mean of |t − p|^1.5.</summary>
internal sealed class WeirdLoss : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras2/train_custom_loss"];

    public override string Name => "weird_loss";

    public override object Value => (Func<SymbolicTensor, SymbolicTensor, SymbolicTensor>)((t, p) => K.Mean(K.Pow(K.Abs(t - p), 1.5), -1));
}
