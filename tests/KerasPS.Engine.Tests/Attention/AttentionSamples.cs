using KerasPS.Engine.Tests.Ops;

namespace KerasPS.Engine.Tests.Attention;

public sealed class AttentionSamples : IOpSamples
{
    public IEnumerable<OpSample> All =>
    [
        new("Attention", x => K.DotProductAttention(x[0], x[1], x[2], scale: 0.5).Output,
            new[] { 1, 2, 2, 2 }, new[] { 1, 3, 2, 2 }, new[] { 1, 3, 2, 1 }),
    ];
}
