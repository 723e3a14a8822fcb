using KerasPS.Layers;

namespace KerasPS.Golden;

/// <summary>times · x + 1, where the layer gives times.</summary>
internal sealed class TimesLambda : CustomObject
{
    public override IReadOnlyList<string> Cases => ["tfkeras/model_lambda_bytes"];

    public override string Name => "lambda";

    public override object Value => (LayerFormula)((x, arguments) => (SymbolicTensor)x * Convert.ToDouble(arguments["times"], System.Globalization.CultureInfo.InvariantCulture) + 1);
}
