namespace KerasPS.Golden;

/// <summary>Centred and normalized values, their positive parts beside their negative ones.</summary>
internal sealed class AntirectifierLambda : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/lambda_named_function"];

    public override string Name => "lambda_1";

    public override object Value => (Func<SymbolicTensor, SymbolicTensor>)(x =>
    {
        var unit = K.L2Normalize(x - K.Mean(x, 1, keepDims: true), 1);
        return K.Concat([K.Relu(unit), K.Relu(-unit)], 1);
    });
}
