
namespace KerasPS.Engine.Tests.Recurrent;

/// <summary>Compares a graph's gradients with central differences, in double precision.</summary>
internal static class FiniteDifference
{
    private static readonly ReferenceBackend Reference = new();

    /// <summary>Random values in ±<paramref name="scale"/>, the same for the same seed.</summary>
    public static Tensor Values(Shape shape, int seed, double scale = 0.8)
    {
        var random = new Random(seed);
        var tensor = new Tensor(shape, DType.Float64);
        for (var i = 0; i < tensor.Size; i++) tensor.SetDouble(i, (random.NextDouble() * 2 - 1) * scale);
        return tensor;
    }

    /// <summary>Checks the gradients of the floating inputs (but <paramref name="fixedInput"/>) through the named outputs.</summary>
    public static void Check(SymbolicTensor[] inputs, SymbolicTensor[] outputs, Tensor[] values,
        SymbolicTensor? fixedInput = null)
    {
        using var forward = new Function(inputs, outputs, null, Reference);
        var shapes = forward.Invoke(values).Select(r => r.Shape).ToArray();
        var upstream = shapes.Select((s, i) => K.Placeholder(s, DType.Float64)).ToArray();
        var factors = shapes.Select((s, i) => Values(s, 900 + i, 1)).ToArray();
        var sources = inputs.Where(i => i.DType.IsFloating() && i != fixedInput).ToArray();
        var gradients = Gradients.Of(outputs, upstream, sources);
        using var backward = new Function([.. inputs, .. upstream], [.. gradients.Select(g => g!)], null, Reference);
        var results = backward.Invoke([.. values, .. factors]);
        for (var s = 0; s < sources.Length; s++)
        {
            var value = values[System.Array.IndexOf(inputs, sources[s])];
            for (var i = 0; i < value.Size; i++)
            {
                const double h = 1e-5;
                var at = value.GetDouble(i);
                value.SetDouble(i, at + h);
                var above = Scalar(forward, values, factors);
                value.SetDouble(i, at - h);
                var below = Scalar(forward, values, factors);
                value.SetDouble(i, at);
                var expected = (above - below) / (2 * h);
                var actual = results[s].GetDouble(i);
                Assert.True(Math.Abs(expected - actual) < 1e-7 * Math.Max(1, Math.Abs(expected)) + 1e-8,
                    $"input {s}, element {i}: difference quotient {expected}, gradient {actual}");
            }
        }
    }

    private static double Scalar(Function forward, Tensor[] values, Tensor[] factors)
    {
        var outputs = forward.Invoke(values);
        var sum = 0.0;
        for (var k = 0; k < outputs.Length; k++)
            for (var i = 0; i < outputs[k].Size; i++) sum += outputs[k].GetDouble(i) * factors[k].GetDouble(i);
        return sum;
    }
}
