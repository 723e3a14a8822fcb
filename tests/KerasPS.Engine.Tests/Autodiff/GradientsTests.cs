namespace KerasPS.Engine.Tests.Autodiff;

public sealed class GradientsTests
{
    [Fact]
    public void A_value_used_twice_sums_its_gradients()
    {
        var x = K.Placeholder(new(3), DType.Float64);
        var y = x * x + K.Sin(x);
        Assert.Equal([2 * 1 + Math.Cos(1), 2 * 2 + Math.Cos(2), 2 * 3 + Math.Cos(3)],
            Run(x, Gradients.Of(y, x)[0]!, [1, 2, 3]), Close);
    }

    [Fact]
    public void A_value_that_does_not_matter_has_none()
    {
        var (x, z) = (K.Placeholder(new(3)), K.Placeholder(new(3)));
        Assert.Null(Gradients.Of(x * 2, z)[0]);
        Assert.Null(Gradients.Of(K.StopGradient(x), x)[0]);
        Assert.Null(Gradients.Of(K.Cast(K.ArgMax(x), DType.Float32), x)[0]);
        Assert.Null(Gradients.Of(K.ZerosLike(x), x)[0]);
    }

    [Fact]
    public void Third_derivatives_work()
    {
        var x = K.Placeholder(new(2), DType.Float64);
        var d1 = Gradients.Of(x * x * x * x, x)[0]!;
        var d2 = Gradients.Of(d1, x)[0]!;
        Assert.Equal([24.0, 48], Run(x, Gradients.Of(d2, x)[0]!, [1, 2]), Close);
    }

    // TensorFlow's choices where a function has no derivative.
    [Fact]
    public void Kinks_have_the_slopes_of_TensorFlow()
    {
        var x = K.Placeholder(new(3), DType.Float64);
        double[] at = [-1, 0, 1];
        Assert.Equal([0.0, 0, 1], Run(x, Gradients.Of(K.Relu(x), x)[0]!, at));
        Assert.Equal([-1.0, 0, 1], Run(x, Gradients.Of(K.Abs(x), x)[0]!, at));
        Assert.Equal([0.0, 1, 1], Run(x, Gradients.Of(K.Maximum(x, 0), x)[0]!, at));
        Assert.Equal([1.0, 1, 0], Run(x, Gradients.Of(K.Minimum(x, 0), x)[0]!, at));
        Assert.Equal([0.0, 0, 1], Run(x, Gradients.Of(K.Maximum(K.ZerosLike(x), x), x)[0]!, at));
        Assert.Equal([0.0, 1, 1], Run(x, Gradients.Of(K.Clip(x, 0, 1), x)[0]!, at));
        Assert.Equal([0.5, 0.5, 0], Run(x, Gradients.Of(K.Max(x), x)[0]!, [4, 4, 1]));
        Assert.Equal([0.0, 0, 0], Run(x, Gradients.Of(K.Sign(x) + K.Floor(x) + x * 0, x)[0]!, at));
    }

    [Fact]
    public void An_unknown_batch_trains_a_dense_network()
    {
        var x = K.Placeholder(new(-1, 4));
        var labels = K.Placeholder(new(-1), DType.Int32);
        var (w1, w2) = (new Variable("w1", new(4, 5)), new Variable("w2", new(5, 3)));
        var random = new RandomSource(3);
        foreach (var w in new[] { w1, w2 })
            for (var i = 0; i < w.Value.Size; i++) w.Value.SetDouble(i, random.NextNormal() * 0.5);
        var loss = K.Mean(K.SparseSoftmaxCrossEntropy(labels, K.MatMul(K.Tanh(K.MatMul(x, w1)), w2)));
        var gradients = Gradients.Of(loss, w1, w2);
        using var train = new Function([x, labels], [loss],
            [new(w1, w1 - 0.5 * gradients[0]!), new(w2, w2 - 0.5 * gradients[1]!)], new ReferenceBackend());
        var data = Tensor.From([.. Enumerable.Range(0, 24).Select(_ => (float)random.NextNormal())], new Shape(6, 4));
        var classes = Tensor.From([0, 1, 2, 0, 1, 2]);
        var first = train.Invoke(data, classes)[0].GetDouble(0);
        for (var i = 0; i < 200; i++) train.Invoke(data, classes);
        var last = train.Invoke(data, classes)[0].GetDouble(0);
        Assert.True(last < first / 10, $"{first} became {last}");
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-12;

    private static double[] Run(SymbolicTensor x, SymbolicTensor y, double[] values)
    {
        using var function = new Function([x], [y], null, new ReferenceBackend());
        return function.Invoke(Tensor.From<double>(values, x.Shape))[0].ToDoubles();
    }
}
