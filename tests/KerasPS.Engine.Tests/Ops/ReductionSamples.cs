namespace KerasPS.Engine.Tests.Ops;

public sealed class ReductionSamples : IOpSamples
{
    private static readonly (string Name, Func<SymbolicTensor, int[]?, bool, SymbolicTensor> Build)[] Reductions =
    [
        ("Sum", (x, a, k) => K.Square(K.Sum(x, a, k))), ("Mean", (x, a, k) => K.Square(K.Mean(x, a, k))),
        ("Max", K.Max), ("Min", K.Min), ("Prod", K.Prod), ("Var", K.Var), ("Std", K.Std), ("LogSumExp", K.LogSumExp),
        ("Norm", K.Norm),
        ("Any", (x, a, k) => K.Where(K.Any(K.Greater(x, 9), a, k), K.Sum(x, a, k), K.Norm(x, a, k))),
        ("All", (x, a, k) => K.Where(K.All(K.Greater(x, -9), a, k), K.Norm(x, a, k), K.Sum(x, a, k))),
    ];

    public IEnumerable<OpSample> All =>
    [
        .. Reductions.SelectMany(r => new OpSample[]
        {
            new(r.Name + " all", x => r.Build(x[0], null, false), new[] { 2, 3 }),
            new(r.Name + " axes", x => r.Build(x[0], [0, -1], false), new[] { 2, 2, 3 }),
            new(r.Name + " middle", x => r.Build(x[0], [1], true), new[] { 2, 3, 2 }),
        }),
        new("Prod zeros", x => K.Prod(x[0], 1), new OpInput(new(3, 3)) { Values = [0, 2, 3, 0, 0, 5, 1, 2, 0] }) { Smooth = false },
        new("ArgMax", x => K.Sum(x[0] * x[0] * K.Cast(K.ArgMax(x[0], 1, true), Floats.Type)), new[] { 2, 3 }),
        new("CumSum", x => K.Square(K.CumSum(x[0], 1)), new[] { 2, 3 }),
        new("CumSum exclusive", x => K.Square(K.CumSum(x[0], 0, true)), new[] { 3, 2 }),
        new("CumSum reverse", x => K.Square(K.CumSum(x[0], -1, true, true)), new[] { 2, 3 }),
        new("CumProd", x => K.CumProd(x[0], 1), new[] { 2, 3 }),
        new("CumProd reverse", x => K.CumProd(x[0], 1, true, true), new[] { 2, 3 }),
        new("SizeOf", x => x[0] * x[0] * K.SizeOf(x[0]), new[] { 2, 3 }),
        new("SumLike", x => K.Square(K.SumLike(x[0], x[1])), new[] { 2, 3 }, new[] { 1, 3 }),
        new("BroadcastLike", x => K.Square(K.BroadcastLike(x[0], x[1])), new[] { 3 }, new[] { 2, 3 }),
        new("L2Normalize", x => K.L2Normalize(x[0], 1), new[] { 2, 3 }),
        new("Moments", x => { var m = K.Moments(x[0], [0]); return m.Mean * m.Variance; }, new[] { 3, 2 }),
    ];
}
