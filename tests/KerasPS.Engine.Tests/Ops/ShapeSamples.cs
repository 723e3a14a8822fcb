namespace KerasPS.Engine.Tests.Ops;

public sealed class ShapeSamples : IOpSamples
{
    public IEnumerable<OpSample> All =>
    [
        new("Reshape", x => K.Square(K.Reshape(x[0], 2, -1)), new[] { 2, 3, 2 }),
        new("Flatten", x => K.Square(K.Flatten(x[0])), new[] { 2, 3, 2 }),
        new("BatchFlatten", x => K.Square(K.BatchFlatten(x[0])), new[] { 2, 3, 2 }),
        new("Transpose", x => K.Square(K.Transpose(x[0], 1, 2, 0)), new[] { 2, 3, 2 }),
        new("ExpandDims", x => K.Square(K.ExpandDims(x[0], 0, -1)), new[] { 2, 3 }),
        new("Squeeze", x => K.Square(K.Squeeze(x[0], 1)), new[] { 2, 1, 3 }),
        new("BroadcastTo", x => K.Square(K.BroadcastTo(x[0], 4, 2, Dim.Of(x[0], 1))), new[] { 1, 3 }),
        new("Concat", x => K.Square(K.Concat([x[0], x[1]], 1)), new[] { 2, 3 }, new[] { 2, 1 }),
        new("Concat first axis", x => K.Square(K.Concat([x[0], x[1], x[0]], 0)), new[] { 2, 3 }, new[] { 1, 3 }),
        new("Stack", x => K.Square(K.Stack([x[0], x[1]], 1)), new[] { 2, 3 }, new[] { 2, 3 }),
        new("Unstack", x => { var p = K.Unstack(x[0], 1); return p[0] * p[2]; }, new[] { 2, 3 }) { AnyLength = false },
        new("Split", x => { var p = K.Split(x[0], 2, 1); return p[0] * p[1]; }, new[] { 2, 4 }) { AnyLength = false },
        new("Slice", x => K.Square(K.Slice(x[0], [1, null], [null, -1])), new[] { 3, 4 }),
        new("Slice strided", x => K.Square(K.Slice(x[0], [null, -1], [null, null], [2, -2])), new[] { 3, 4 }),
        new("SliceAxis", x => K.Square(K.SliceAxis(x[0], -1, -3, -1)), new[] { 3, 4 }),
        new("Index", x => K.Square(K.Index(x[0], 1, -1)), new[] { 3, 4 }),
        new("Pad", x => K.Square(K.Pad(x[0], [(1, 0), (0, 2)], PadMode.Constant, 1.5)), new[] { 2, 3 }),
        new("Pad reflect", x => K.Square(K.Pad(x[0], [(1, 1), (2, 0)], PadMode.Reflect)), new[] { 2, 3 }),
        new("Pad symmetric", x => K.Square(K.Pad(x[0], [(2, 1), (0, 3)], PadMode.Symmetric)), new[] { 2, 3 }),
        new("Pad edge", x => K.Square(K.Pad(x[0], [(2, 1), (0, 3)], PadMode.Edge)), new[] { 2, 3 }),
        new("Tile", x => K.Square(K.Tile(x[0], 2, 3)), new[] { 2, 3 }),
        new("Repeat", x => K.Square(K.Repeat(x[0], 2, 1)), new[] { 2, 3 }),
        new("RepeatVector", x => K.Square(K.RepeatVector(x[0], 2)), new[] { 2, 3 }),
        new("Reverse", x => K.Square(K.Reverse(x[0], 0, 1)), new[] { 2, 3 }),
        new("Roll", x => K.Square(K.Roll(x[0], -4, 1)), new[] { 2, 3 }),
        new("Tril", x => K.Square(K.Tril(x[0], -1)), new[] { 2, 3, 3 }),
        new("Triu", x => K.Square(K.Triu(x[0], 1)), new[] { 3, 4 }),
        new("Range", x => K.Square(x[0]) * K.Cast(K.Arange(Dim.Of(x[0], 1)), Floats.Type), new[] { 2, 3 }),
        new("Fill", x => K.Square(x[0]) * K.Fill(Dim.AllOf(x[0]), 3, Floats.Type), new[] { 2, 3 }),
        new("Eye", x => K.Square(x[0]) * K.Eye(2, 3, Floats.Type), new[] { 2, 3 }),
        new("RandomUniform", x => K.Square(x[0]) * (K.RandomUniform(Dim.AllOf(x[0]), dtype: Floats.Type) * 0 + 2), new[] { 2, 3 }),
        new("RandomNormal", x => K.Square(x[0]) * (K.RandomNormal(Dim.AllOf(x[0]), dtype: Floats.Type) * 0 + 2), new[] { 2, 3 }),
    ];
}
