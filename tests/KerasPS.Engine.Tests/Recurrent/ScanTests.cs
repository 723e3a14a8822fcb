
namespace KerasPS.Engine.Tests.Recurrent;

public class ScanTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gradients_are_difference_quotients(bool reverse)
    {
        var x = K.Placeholder(new(-1, 2, 3), DType.Float64);
        var state = K.Placeholder(new(2, 3), DType.Float64);
        var factor = K.Placeholder(new(3), DType.Float64);
        var (states, outputs) = K.Scan((s, t) =>
        {
            var next = K.Tanh(s[0] * factor + t[0]);
            return ([next], [next * t[0]]);
        }, [state], [x], reverse);
        Tensor[] values = [FiniteDifference.Values(new(4, 2, 3), 1), FiniteDifference.Values(new(2, 3), 2),
            FiniteDifference.Values(new(3), 3)];
        FiniteDifference.Check([x, state, factor], [states[0], outputs[0]], values);
        FiniteDifference.Check([x, state, factor], [outputs[0]], values);
    }

    [Fact]
    public void Second_derivatives_go_through_the_loop()
    {
        var x = K.Placeholder(new(-1, 2), DType.Float64);
        var factor = K.Placeholder(new(2), DType.Float64);
        var (states, _) = K.Scan((s, t) => ([K.Tanh(s[0] * factor) + t[0]], []), [K.ZerosLike(factor)], [x]);
        var gradient = Gradients.Of(states[0] * states[0], factor, x);
        FiniteDifference.Check([x, factor], [gradient[0]!, gradient[1]!],
            [FiniteDifference.Values(new(3, 2), 1), FiniteDifference.Values(new(2), 2)]);
    }

    [Fact]
    public void Cumulative_sum_from_the_end()
    {
        var x = K.Placeholder(new(-1), DType.Float64);
        var (states, outputs) = K.Scan((s, t) => ([s[0] + t[0]], [s[0] + t[0]]), [K.Constant(0, DType.Float64)], [x], true);
        using var function = new Function([x], [states[0], outputs[0]], null, new ReferenceBackend());
        var results = function.Invoke(Tensor.From([1.0, 2.0, 4.0], 3));
        Assert.Equal(7, results[0].GetDouble(0));
        Assert.Equal([7, 6, 4], results[1].ToDoubles());
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, true)]
    public void Rnn_equals_the_recurrent_op(bool backwards, bool masked, bool zeroOutput)
    {
        var x = K.Placeholder(new(-1, -1, 3));
        var kernel = K.Placeholder(new(3, 3));
        var state = K.Placeholder(new(-1, 3));
        var mask = K.Placeholder(new(-1, -1), DType.Bool);
        var (last, outputs, states) = K.Rnn((input, s) =>
        {
            var next = K.Tanh(input + K.Dot(s[0], s[1]));
            return (next, [next]);
        }, x, [state], backwards, masked ? mask : null, [kernel], zeroOutputForMask: zeroOutput);
        var expected = K.SimpleRnn(x, kernel, new()
        {
            InitialStates = [state], Mask = masked ? mask : null, Reverse = backwards, ZeroOutputForMask = zeroOutput,
        });
        var gradients = Gradients.Of([outputs, states[0]], null, [x, kernel, state]);
        var wanted = Gradients.Of([expected.Outputs, expected.States[0]], null, [x, kernel, state]);
        SymbolicTensor[] results =
        [
            backwards ? K.Reverse(outputs, 1) : outputs, states[0], last, .. gradients!,
            expected.Outputs, expected.States[0], K.Index(expected.Outputs, 1, backwards ? 0 : -1), .. wanted!,
        ];
        foreach (IBackend backend in new IBackend[] { new ReferenceBackend(), new CpuBackend() })
        {
            using var function = new Function([x, kernel, state, mask], results, null, backend);
            var values = function.Invoke(FiniteDifference.Values(new(2, 5, 3), 1), FiniteDifference.Values(new(3, 3), 2),
                FiniteDifference.Values(new(2, 3), 3),
                Tensor.From([false, true, true, false, true, true, true, false, true, false], 2, 5));
            for (var k = 0; k < 6; k++)
                for (var i = 0; i < values[k].Size; i++)
                    Assert.Equal(values[k + 6].GetDouble(i), values[k].GetDouble(i), 1e-5);
        }
    }

    [Fact]
    public void Maps_and_folds()
    {
        var x = K.Placeholder(new(-1, 2));
        SymbolicTensor[] results = [K.MapFn(e => K.Sum(e), x), K.FoldL((a, e) => a * 2 + e, x), K.FoldR((a, e) => a * 2 + e, x)];
        using var function = new Function([x], results, null, new CpuBackend());
        var values = function.Invoke(Tensor.From([1f, 2f, 3f, 4f, 5f, 6f], 3, 2));
        Assert.Equal([3, 7, 11], values[0].ToDoubles());
        Assert.Equal([15, 22], values[1].ToDoubles());
        Assert.Equal([27, 34], values[2].ToDoubles());
    }
}
