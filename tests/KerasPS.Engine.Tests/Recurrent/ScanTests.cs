using Xunit;

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
}
