namespace KerasPS.Golden;

/// <summary>A leaky rectifier of slope 1/8.</summary>
internal sealed class RegisteredActivation : CustomObject
{
    public override IReadOnlyList<string> Cases => ["tfkeras/model_custom_activation"];

    public override string Name => "Golden>registered_activation";

    public override object Value => (Func<SymbolicTensor, SymbolicTensor>)(x => K.Where(K.Greater(x, 0), x, x * 0.125));
}
