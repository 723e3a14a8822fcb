namespace KerasPS.Golden;

/// <summary>Three times the mean absolute error, as a loss and as a metric.</summary>
internal sealed class PlainLoss : CustomObject
{
    public override IReadOnlyList<string> Cases => ["tfkeras/model_custom_loss_plain", "tfkeras/model_custom_loss_registered"];

    public override string Name => "plain_loss";

    public override object Value => (Func<SymbolicTensor, SymbolicTensor, SymbolicTensor>)((t, p) => K.Mean(K.Abs(t - p) * 3, -1));
}
