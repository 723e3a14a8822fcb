namespace KerasPS.Golden;

/// <summary>t₀ − t₁.</summary>
internal sealed class DifferenceMerge : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/merge_seq_function"];

    public override string Name => "merge_1";

    public override object Value => (Func<SymbolicTensor[], SymbolicTensor>)(t => t[0] - t[1]);
}
