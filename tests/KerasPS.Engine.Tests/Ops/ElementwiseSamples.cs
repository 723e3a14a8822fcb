namespace KerasPS.Engine.Tests.Ops;

public sealed class ElementwiseSamples : IOpSamples
{
    private static readonly (string Name, Func<SymbolicTensor, SymbolicTensor> Build, double Low, double High)[] Unary =
    [
        ("Negative", K.Negative, -2, 2), ("Abs", K.Abs, 0.2, 2), ("Sign", x => K.Sign(x) * x, 0.2, 2), ("Exp", K.Exp, -2, 2),
        ("Expm1", K.Expm1, -0.5, 0.5), ("Log", K.Log, 0.3, 2), ("Log1p", K.Log1p, -0.5, 1), ("Sqrt", K.Sqrt, 0.3, 2),
        ("Rsqrt", K.Rsqrt, 0.3, 2), ("Cbrt", K.Cbrt, 0.3, 2), ("Square", K.Square, -2, 2), ("Reciprocal", K.Reciprocal, 0.5, 2),
        ("Sin", K.Sin, -2, 2), ("Cos", K.Cos, -2, 2), ("Tan", K.Tan, -1, 1), ("Asin", K.Asin, -0.8, 0.8),
        ("Acos", K.Acos, -0.8, 0.8), ("Atan", K.Atan, -2, 2), ("Sinh", K.Sinh, -2, 2), ("Cosh", K.Cosh, -2, 2),
        ("Asinh", K.Asinh, -2, 2), ("Acosh", K.Acosh, 1.3, 3), ("Atanh", K.Atanh, -0.8, 0.8), ("Tanh", K.Tanh, -2, 2),
        ("Sigmoid", K.Sigmoid, -3, 3), ("LogSigmoid", K.LogSigmoid, -3, 3), ("Softplus", K.Softplus, -3, 3),
        ("Relu", K.Relu, 0.1, 2), ("Erf", K.Erf, -2, 2), ("Erfc", K.Erfc, -2, 3), ("Erfinv", K.Erfinv, -0.9, 0.9),
        ("Floor", x => x * K.Floor(x), 0.1, 0.9), ("Ceil", x => x * K.Ceil(x), 0.1, 0.9), ("Round", x => x * K.Round(x), 0.6, 0.9),
        ("Trunc", x => x * K.Trunc(x), 1.1, 1.9), ("Identity", x => K.Square(K.Identity(x)), -2, 2),
        ("StopGradient", x => x * K.StopGradient(x * 0 + 3), -2, 2),
        ("IsNan", x => K.Where(K.IsNan(x), x, x * x), -2, 2), ("IsInf", x => K.Where(K.IsInf(x), x, x * x), -2, 2),
        ("IsFinite", x => K.Where(K.IsFinite(x), x * x, x), -2, 2),
        ("LogicalNot", x => K.Where(K.LogicalNot(K.Greater(x, 5)), x * x, x), -2, 2),
        ("Softsign", K.Softsign, 0.2, 2), ("Elu", x => K.Elu(x, 0.7), -2, -0.1), ("HardSigmoid", K.HardSigmoid, -2, 2),
        ("LeakyRelu", x => K.Relu(x, 0.3, 1.5, 0.5), 0.6, 1.4), ("Clip", x => K.Clip(x, -3, 3) * x, -2, 2),
        ("BesselI0", K.BesselI0, -2, 2), ("BesselI1", K.BesselI1, 0.2, 2),
    ];

    private static readonly (string Name, Func<SymbolicTensor, SymbolicTensor, SymbolicTensor> Build, double Low, double High)[] Binary =
    [
        ("Add", K.Add, -2, 2), ("Subtract", K.Subtract, -2, 2), ("Multiply", K.Multiply, -2, 2), ("Divide", K.Divide, 0.5, 2),
        ("Power", K.Power, 0.5, 2), ("Atan2", K.Atan2, 0.4, 2), ("Maximum", K.Maximum, -2, 2), ("Minimum", K.Minimum, -2, 2),
        ("FloorMod", (a, b) => K.FloorMod(a, b + 3), 0.5, 2), ("FloorDivide", (a, b) => a * b * K.FloorDivide(a, b + 9), 0.5, 2),
        ("SigmoidCrossEntropy", K.SigmoidCrossEntropy, 0.1, 0.9),
        ("Equal", (a, b) => K.Where(K.Equal(a, b), a, a * b), -2, 2), ("NotEqual", (a, b) => K.Where(K.NotEqual(a, b), a * b, a), -2, 2),
        ("Less", (a, b) => K.Where(K.Less(a, b + 9), a * b, a), -2, 2), ("LessEqual", (a, b) => K.Where(K.LessEqual(a, b + 9), a * b, a), -2, 2),
        ("Greater", (a, b) => K.Where(K.Greater(a, b + 9), a, a * b), -2, 2),
        ("GreaterEqual", (a, b) => K.Where(K.GreaterEqual(a, b + 9), a, a * b), -2, 2),
        ("LogicalAnd", (a, b) => K.Where(K.LogicalAnd(K.Less(a, 9), K.Less(b, 9)), a * b, a), -2, 2),
        ("LogicalOr", (a, b) => K.Where(K.LogicalOr(K.Less(a, 9), K.Less(b, 9)), a * b, a), -2, 2),
        ("BitwiseAnd", (a, b) => Whole(K.BitwiseAnd, a, b), 0.1, 0.9), ("BitwiseOr", (a, b) => Whole(K.BitwiseOr, a, b), 0.1, 0.9),
        ("BitwiseXor", (a, b) => Whole(K.BitwiseXor, a, b), 0.1, 0.9), ("LeftShift", (a, b) => Whole(K.LeftShift, a, b), 0.1, 0.9),
        ("RightShift", (a, b) => Whole(K.RightShift, a, b), 0.1, 0.9), ("Gcd", (a, b) => Whole(K.Gcd, a, b), 0.1, 0.9),
        ("LogicalXor", (a, b) => K.Where(K.LogicalXor(K.Less(a, 9), K.Greater(b, 9)), a * b, a), -2, 2),
    ];

    public IEnumerable<OpSample> All =>
    [
        .. Unary.Select(u => new OpSample(u.Name, x => u.Build(x[0]), new OpInput(new(2, 3), u.Low, u.High))),
        .. Binary.Select(b => new OpSample(b.Name, x => b.Build(x[0], x[1]),
            new OpInput(new(2, 3), b.Low, b.High), new OpInput(new(2, 3), b.Low, b.High))),
        .. Binary.Select(b => new OpSample(b.Name + " broadcast", x => b.Build(x[0], x[1]),
            new OpInput(new(2, 1, 3), b.Low, b.High), new OpInput(new(4, 1), b.Low, b.High))),
        .. new[] { DType.Bool, DType.Int8, DType.UInt8, DType.Int32, DType.Int64, DType.Float16, DType.BFloat16, DType.Float32 }
            .Select(t => new OpSample($"Cast {t}", x => K.Cast(K.Cast(x[0], t), Floats.Type) * x[0],
                new OpInput(new(2, 3), 0.1, 0.9)) { HasDifferences = t is not (DType.Float16 or DType.BFloat16) }),
        new("Cast Float64", x => K.Square(K.Cast(K.Cast(x[0], DType.Float32), Floats.Type)), new[] { 3 }),
        new("Where", x => K.Where(K.Greater(x[0], 0), x[1], K.Square(x[2])), new OpInput(new(3), 1, 2), new[] { 2, 1 }, new[] { 2, 3 }),
        new("NextAfter", x => K.Where(K.Greater(K.NextAfter(x[0], x[1]), x[0]), x[0] * x[1], x[0]), new OpInput(new(2, 3), 0.1, 0.9), new OpInput(new(3), 1.1, 2)),
        new("Clip limits", x => K.Clip(x[0], x[1], x[2]), new[] { 20 }, new OpInput(new(20), -1, -0.5), new OpInput(new(1), 0.5, 1)),
    ];

    // A function of whole numbers, whose steps lie outside the range of the samples: 12 and 2.
    private static SymbolicTensor Whole(Func<SymbolicTensor, SymbolicTensor, SymbolicTensor> function, SymbolicTensor a, SymbolicTensor b) =>
        a * b * K.Cast(function(K.Cast(a + 12, DType.Int32), K.Cast(b + 2, DType.Int32)), Floats.Type);
}
