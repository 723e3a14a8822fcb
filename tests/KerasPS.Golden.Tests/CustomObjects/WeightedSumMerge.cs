using KerasPS.Layers;

namespace KerasPS.Golden;

/// <summary>t₀ + k · t₁, where the layer gives k.</summary>
internal sealed class WeightedSumMerge : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/merge_fun_arguments"];

    public override string Name => "merge_1";

    public override object Value => (LayerFormula)((t, arguments) => ((SymbolicTensor[])t)[0] + ((SymbolicTensor[])t)[1] * (double)arguments["k"]!);
}
