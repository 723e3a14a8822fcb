namespace KerasPS.Golden;

/// <summary>t₀ − 2 t₁.</summary>
internal sealed class DoubleDifferenceMerge : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/merge_fun_lambda"];

    public override string Name => "merge_1";

    public override object Value => (Func<SymbolicTensor[], SymbolicTensor>)(t => t[0] - t[1] * 2);
}
