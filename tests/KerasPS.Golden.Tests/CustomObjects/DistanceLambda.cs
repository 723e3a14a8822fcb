namespace KerasPS.Golden;

/// <summary>The Euclidean distance of two vectors.</summary>
internal sealed class DistanceLambda : CustomObject
{
    public override IReadOnlyList<string> Cases => ["keras1/model_siamese"];

    public override string Name => "lambda_1";

    public override object Value => (Func<SymbolicTensor[], SymbolicTensor>)(v => K.Sqrt(K.Sum(K.Square(v[0] - v[1]), 1, keepDims: true)));
}
