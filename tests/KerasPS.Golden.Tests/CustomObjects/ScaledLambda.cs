using KerasPS.Layers;

namespace KerasPS.Golden;

/// <summary>k · x, where the layer gives k.</summary>
internal sealed class ScaledLambda : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/lambda_arguments", "keras2/lambda_arguments"];

    public override string Name => "lambda_1";

    public override object Value => (LayerFormula)((x, arguments) => (SymbolicTensor)x * (double)arguments["k"]!);
}
