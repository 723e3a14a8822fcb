namespace KerasPS.Golden;

/// <summary>A leaky rectifier of slope 1/4.</summary>
internal sealed class PlainActivation : CustomObject
{
    public override IReadOnlyList<string> Cases => ["tfkeras/model_custom_activation_plain"];

    public override string Name => "plain_activation";

    public override object Value => (Func<SymbolicTensor, SymbolicTensor>)(x => K.Where(K.Greater(x, 0), x, x * 0.25));
}
