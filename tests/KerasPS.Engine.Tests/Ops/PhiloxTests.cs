namespace KerasPS.Engine.Tests.Ops;

public sealed class PhiloxTests
{
    // The known answers that come with the authors' reference implementation (philox4x32, 10 rounds).
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu,
        0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u,
        0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Blocks_equal_the_known_answers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1,
        uint w0, uint w1, uint w2, uint w3) =>
        Assert.Equal((w0, w1, w2, w3), Philox.Block(c0, c1, c2, c3, k0 | (ulong)k1 << 32));

    [Fact]
    public void Runs_draw_new_numbers_and_equal_states_draw_equal_ones()
    {
        var x = K.RandomUniform([5, 7]);
        using var function = new Function([], [x], null, new ReferenceBackend());
        var plan = function.Prepare([]);
        double[] Draw(RandomState state)
        {
            plan.Run(state);
            return plan.GetOutput(0).ToDoubles();
        }
        var state = new RandomState(42);
        var (first, second) = (Draw(state), Draw(state));
        Assert.NotEqual(first, second);
        Assert.Equal(second, Draw(new(42, 1)));
        Assert.NotEqual(first, Draw(new(43)));
    }

    [Fact]
    public void Moments_are_those_of_the_distributions()
    {
        var values = Run(K.RandomUniform([20000], -1, 3), K.RandomNormal([20000], 2, 0.5),
            K.TruncatedNormal([20000], 1, 2), K.RandomBernoulli([20000], 0.3), K.Dropout(K.Fill([20000], 1), 0.25));
        Assert.InRange(values[0].Average(), 0.97, 1.03);
        Assert.InRange(values[0].Min(), -1, -0.99);
        Assert.InRange(values[0].Max(), 2.99, 3);
        Assert.InRange(values[1].Average(), 1.98, 2.02);
        Assert.InRange(Deviation(values[1]), 0.49, 0.51);
        Assert.InRange(values[2].Average(), 0.95, 1.05);
        Assert.InRange(Deviation(values[2]), 0.8796 * 2 - 0.03, 0.8796 * 2 + 0.03);
        Assert.All(values[2], v => Assert.InRange(v, -3, 5));
        Assert.InRange(values[3].Average(), 0.28, 0.32);
        Assert.InRange(values[4].Average(), 0.98, 1.02);
        Assert.Equal([0, 1 / 0.75], values[4].Distinct().Order(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void A_scope_numbers_streams_from_the_start()
    {
        int[] Streams()
        {
            using var scope = RandomStreams.Scope();
            return [RandomStreams.Next(), RandomStreams.Next()];
        }
        Assert.Equal([0, 1], Streams());
        RandomStreams.Next();
        Assert.Equal([0, 1], Streams());
    }

    [Fact]
    public void Host_sequences_are_uniform_permutations_and_repeat()
    {
        var source = new RandomSource(7, 3);
        var order = source.Permutation(1000);
        Assert.Equal(Enumerable.Range(0, 1000), order.Order());
        Assert.NotEqual(Enumerable.Range(0, 1000), order);
        Assert.Equal(order, new RandomSource(7, 3).Permutation(1000));
        Assert.NotEqual(order, new RandomSource(7, 4).Permutation(1000));
        var numbers = Enumerable.Range(0, 6000).Select(_ => source.NextInt(6)).ToArray();
        Assert.All(numbers.CountBy(n => n), c => Assert.InRange(c.Value, 880, 1120));
        var normal = Enumerable.Range(0, 20000).Select(_ => source.NextTruncatedNormal()).ToArray();
        Assert.InRange(Deviation(normal), 0.865, 0.895);
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
    }

    private static double[][] Run(params SymbolicTensor[] outputs)
    {
        using var function = new Function([], outputs, null, new ReferenceBackend());
        var plan = function.Prepare([]);
        plan.Run(new(1));
        return [.. outputs.Select((_, i) => plan.GetOutput(i).ToDoubles())];
    }
}
