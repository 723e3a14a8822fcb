namespace KerasPS.Golden;

/// <summary>x².</summary>
internal sealed class SquareLambda : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/lambda_square", "keras2/lambda_square"];

    public override string Name => "lambda_1";

    public override object Value => (Func<SymbolicTensor, SymbolicTensor>)(x => x * x);
}
