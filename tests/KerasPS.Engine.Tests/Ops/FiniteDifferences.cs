namespace KerasPS.Engine.Tests.Ops;

/// <summary>Derivatives of a sample by central differences, in double precision on the reference backend.</summary>
internal static class FiniteDifferences
{
    private const double Step = 1e-5;

    /// <summary>Compares the gradients of Σ factor · output written in ops with differences; returns the graph of the gradients.</summary>
    public static List<SymbolicTensor> Check(OpSample sample, int seed = 1)
    {
        var random = new Random(seed);
        var inputs = OpSampleTable.Placeholders(sample);
        var values = sample.Inputs.Select(i => i.Draw(random)).ToArray();
        var output = sample.Build(inputs);
        var factor = K.Constant(Tensor.From<double>(Factors(output.Shape.Size, random), output.Shape));
        var gradients = Gradients.Of([output], [factor], inputs);
        using var forward = new Function(inputs, [K.Sum(output * factor)], null, new ReferenceBackend());
        for (var i = 0; i < inputs.Length; i++)
        {
            if (!inputs[i].DType.IsFloating()) continue;
            Assert.True(gradients[i] is not null || IsFlat(forward, sample, values, i), $"input {i} has no gradient");
            if (gradients[i] is not { } gradient) continue;
            Assert.Equal(sample.Inputs[i].Shape, gradient.Shape);
            Assert.Equal(inputs[i].DType, gradient.DType);
            using var backward = new Function(inputs, [gradient], null, new ReferenceBackend());
            var actual = backward.Invoke(OpSampleTable.Tensors(sample, values))[0].ToDoubles();
            for (var j = 0; j < actual.Length; j++)
            {
                var expected = Difference(forward, sample, values, i, j);
                Assert.True(Math.Abs(expected - actual[j]) <= 1e-6 * (1 + Math.Abs(expected)),
                    $"{sample}: input {i}, element {j}: by differences {expected}, by ops {actual[j]}");
            }
        }
        return [output, .. gradients.OfType<SymbolicTensor>()];
    }

    /// <summary>The sample whose output is the gradient of another one, with respect to all its inputs and the factor.</summary>
    public static OpSample Gradient(OpSample sample)
    {
        var inputs = OpSampleTable.Placeholders(sample);
        var shape = sample.Build(inputs).Shape;
        return new(sample.Name + " gradient", x =>
        {
            var given = x[..^1];
            var gradients = Gradients.Of([sample.Build(given)], [x[^1]], given);
            return gradients.OfType<SymbolicTensor>().Select((g, n) => K.Sum(g * (n + 1.3) * g))
                .Aggregate(K.Constant(0, DType.Float64), (a, b) => a + b);
        }, [.. sample.Inputs, new OpInput(shape, 0.5, 1.5)]);
    }

    private static bool IsFlat(Function forward, OpSample sample, double[][] values, int input) =>
        Enumerable.Range(0, values[input].Length).All(j => Math.Abs(Difference(forward, sample, values, input, j)) < 1e-9);

    private static double Difference(Function forward, OpSample sample, double[][] values, int input, int element)
    {
        var old = values[input][element];
        double At(double x)
        {
            values[input][element] = x;
            return forward.Invoke(OpSampleTable.Tensors(sample, values))[0].GetDouble(0);
        }
        var difference = (At(old + Step) - At(old - Step)) / (2 * Step);
        values[input][element] = old;
        return difference;
    }

    private static double[] Factors(long count, Random random) =>
        [.. Enumerable.Range(0, (int)count).Select(_ => 0.5 + random.NextDouble())];
}
