namespace KerasPS.Golden;

/// <summary>t₀ · t₁ + 1.</summary>
internal sealed class ProductMerge : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/merge_seq_lambda"];

    public override string Name => "merge_1";

    public override object Value => (Func<SymbolicTensor[], SymbolicTensor>)(t => t[0] * t[1] + 1);
}
