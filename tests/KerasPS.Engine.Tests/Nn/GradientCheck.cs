using Xunit;

namespace KerasPS.Tests.Nn;

/// <summary>Compares gradients written in ops with finite differences, in double precision.</summary>
internal static class GradientCheck
{
    /// <summary>Checks first derivatives, and the second ones of the gradient's own inputs where asked for.</summary>
    public static void Check(Func<SymbolicTensor[], SymbolicTensor> build, int seed, params Shape[] shapes) =>
        Check(build, seed, true, shapes);

    public static void Check(Func<SymbolicTensor[], SymbolicTensor> build, int seed, bool second, params Shape[] shapes)
    {
        First(build, seed, shapes);
        if (!second) return;
        // The gradient of every input is itself a function of all inputs and of the upstream factor.
        for (var i = 0; i < shapes.Length; i++)
        {
            var index = i;
            SymbolicTensor Derived(SymbolicTensor[] x)
            {
                var y = build(x[..^1]);
                return Gradients.Of([y], [x[^1]], x[..^1])[index]!;
            }
            var output = build([.. shapes.Select(s => K.Placeholder(s, DType.Float64))]).Shape;
            First(Derived, seed + 1, [.. shapes, output]);
        }
    }

    public static double[] Values(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 2 - 1)];
    }

    public static double[] Run(SymbolicTensor output, SymbolicTensor[] inputs, double[][] values)
    {
        using var function = new Function(inputs, [output], null, new ReferenceBackend());
        return function.Invoke([.. inputs.Select((x, i) => Tensor.From<double>(values[i], x.Shape))])[0].ToDoubles();
    }

    private static void First(Func<SymbolicTensor[], SymbolicTensor> build, int seed, Shape[] shapes)
    {
        SymbolicTensor[] inputs = [.. shapes.Select(s => K.Placeholder(s, DType.Float64))];
        double[][] values = [.. shapes.Select((s, i) => Values((int)s.Size, seed * 31 + i))];
        var y = build(inputs);
        var factor = Values((int)y.Shape.Size, seed * 31 + 17);
        var upstream = K.Constant(Tensor.From<double>(factor, y.Shape));
        var gradients = Gradients.Of([y], [upstream], inputs);
        using var forward = new Function(inputs, [y], null, new ReferenceBackend());
        double Loss()
        {
            var result = forward.Invoke([.. inputs.Select((x, i) => Tensor.From<double>(values[i], x.Shape))])[0].ToDoubles();
            return result.Zip(factor, (a, b) => a * b).Sum();
        }

        for (var i = 0; i < inputs.Length; i++)
        {
            if (gradients[i] is null) continue;
            var analytic = Run(gradients[i]!, inputs, values);
            Assert.Equal(shapes[i], gradients[i]!.Shape);
            var step = Math.Max(1, analytic.Length / 25);
            for (var j = 0; j < analytic.Length; j += step)
            {
                const double h = 1e-5;
                var old = values[i][j];
                values[i][j] = old + h;
                var up = Loss();
                values[i][j] = old - h;
                var down = Loss();
                values[i][j] = old;
                var numeric = (up - down) / (2 * h);
                Assert.True(Math.Abs(numeric - analytic[j]) <= 2e-6 * Math.Max(1, Math.Abs(numeric)),
                    $"input {i} element {j}: by differences {numeric}, by ops {analytic[j]}");
            }
        }
    }
}
