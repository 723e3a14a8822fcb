namespace KerasPS.Golden;

/// <summary>A value beside its negative.</summary>
internal sealed class MirrorLambda : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/lambda_output_shape"];

    public override string Name => "lambda_1";

    public override object Value => (Func<SymbolicTensor, SymbolicTensor>)(x => K.Concat([x, -x], 1));
}
