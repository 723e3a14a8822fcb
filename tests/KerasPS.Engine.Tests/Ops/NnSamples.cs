namespace KerasPS.Engine.Tests.Ops;

public sealed class NnSamples : IOpSamples
{
    public IEnumerable<OpSample> All =>
    [
        new("Conv", x => K.Conv(x[0], x[1], [1], "same"), new[] { 2, 4, 2 }, new[] { 3, 2, 2 }) { AnyLength = false },
        new("MaxPool", x => K.MaxPool(x[0], [2]), new[] { 2, 4, 2 }) { AnyLength = false },
        new("AveragePool", x => K.AveragePool(x[0], [2]), new[] { 2, 4, 2 }) { AnyLength = false },
        new("Resize", x => K.Resize(x[0], [3]), new[] { 2, 4, 2 }) { AnyLength = false },
        new("ExtractPatches", x => K.ExtractPatches(x[0], [2]), new[] { 2, 4, 2 }) { AnyLength = false },
        new("BatchNorm", x => K.BatchNormalizationTraining(x[0], x[1], x[2]).Y, new[] { 4, 3 }, new[] { 3 }, new[] { 3 }) { AnyLength = false },
        new("LayerNorm", x => K.LayerNormalization(x[0], x[1], x[2]), new[] { 2, 4 }, new[] { 4 }, new[] { 4 }) { AnyLength = false },
        new("Lstm", x => K.Lstm(x[0], x[1]).Outputs, new[] { 2, 3, 8 }, new[] { 2, 8 }) { Smooth = false, AnyLength = false },
        new("Gru", x => K.Gru(x[0], x[1]).Outputs, new[] { 2, 3, 6 }, new[] { 2, 6 }) { Smooth = false, AnyLength = false },
        new("SimpleRnn", x => K.SimpleRnn(x[0], x[1]).Outputs, new[] { 2, 3, 2 }, new[] { 2, 2 }) { Smooth = false, AnyLength = false },
        new("Attention", x => K.DotProductAttention(x[0], x[1], x[2]).Output, new[] { 2, 3, 2, 4 }, new[] { 2, 5, 2, 4 }, new[] { 2, 5, 2, 3 })
            { Smooth = false, AnyLength = false },
        new("Scan", x => K.Scan((s, e) => ([K.Tanh(s[0] + e[0])], [s[0] * e[0]]), [x[0]], [x[1]]).Outputs[0],
            new[] { 2 }, new[] { 3, 2 }) { Smooth = false },
        new("Scan random", x => K.Scan((s, e) => ([K.Tanh(s[0] + e[0])],
            [s[0] * e[0] + K.RandomUniform(Dim.AllOf(s[0]), dtype: Floats.Type) * 0]), [x[0]], [x[1]]).Outputs[0],
            new[] { 2 }, new[] { 3, 2 }) { Smooth = false },
    ];
}
