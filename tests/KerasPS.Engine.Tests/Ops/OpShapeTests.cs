namespace KerasPS.Engine.Tests.Ops;

public sealed class OpShapeTests
{
    public static TheoryData<string> AnyLengthNames => OpSampleTable.Names(s => s.AnyLength);

    [Theory]
    [MemberData(nameof(AnyLengthNames))]
    public void Unknown_lengths_give_the_same_values_and_gradients(string name) =>
        Check(OpSampleTable.Samples[name], s => new([.. s.ToArray().Select(_ => -1)]));

    private static void Check(OpSample sample, Func<Shape, Shape> hide)
    {
        var random = new Random(3);
        var values = OpSampleTable.Tensors(sample, [.. sample.Inputs.Select(i => i.Draw(random))]);
        var known = OpSampleTable.Placeholders(sample);
        var unknown = OpSampleTable.Placeholders(sample, hide);
        var (expected, actual) = (Outputs(sample, known), Outputs(sample, unknown));
        Assert.Equal(expected.Length, actual.Length);
        using var f = new Function(known, expected, null, new ReferenceBackend());
        using var g = new Function(unknown, actual, null, new ReferenceBackend());
        var (a, b) = (f.Invoke(values), g.Invoke(values));
        for (var i = 0; i < a.Length; i++)
        {
            Assert.Equal(a[i].Shape, b[i].Shape);
            Assert.True(actual[i].Shape.Accepts(b[i].Shape), $"inferred {actual[i].Shape}, computed {b[i].Shape}");
            Assert.Equal(expected[i].DType, b[i].DType);
            foreach (var (x, y) in a[i].ToDoubles().Zip(b[i].ToDoubles()))
                Assert.True(x.Equals(y) || Math.Abs(x - y) <= 1e-12 * (1 + Math.Abs(x)), $"output {i}: {x} and {y}");
        }
    }

    private static SymbolicTensor[] Outputs(OpSample sample, SymbolicTensor[] inputs)
    {
        var output = sample.Build(inputs);
        return [output, .. Gradients.Of([output], null, inputs).OfType<SymbolicTensor>()];
    }
}
