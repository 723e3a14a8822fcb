using KerasPS.Cpu;
using KerasPS.Engine.Tests.Recurrent;
using KerasPS.Planning;

namespace KerasPS.Engine.Tests.Attention;

[Collection("Threads")]
public class AttentionTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Gradients_are_difference_quotients(bool masked, bool zero)
    {
        var test = new Case(DType.Float64, masked, zero, 2, 3, 4, 2, 3, 2);
        FiniteDifference.Check(test.Inputs, test.Outputs, test.Values);
        FiniteDifference.Check(test.Inputs, [test.Outputs[0]], test.Values);
    }

    [Fact]
    public void Second_derivatives_are_difference_quotients()
    {
        var test = new Case(DType.Float64, true, false, 1, 2, 3, 1, 2, 2);
        var gradients = Gradients.Of([test.Outputs[0] * test.Outputs[0]], null, test.Inputs[..3]);
        FiniteDifference.Check(test.Inputs, [.. gradients.Select(g => g!)], test.Values);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Kernels_agree_with_the_definition_and_its_parts(bool masked, bool zero)
    {
        foreach (var (rows, columns, length) in new[] { (3, 5, 2), (33, 40, 16), (17, 129, 5) })
        {
            var test = new Case(DType.Float32, masked, zero, 2, rows, columns, 3, length, length + 1);
            var expected = test.Run(new ReferenceBackend());
            foreach (var bits in SimdLevel.All.Where(b => b <= SimdLevel.Best))
            {
                var old = SimdLevel.Bits;
                SimdLevel.Bits = bits;
                try
                {
                    Compare(expected, test.Run(new CpuBackend()));
                }
                finally
                {
                    SimdLevel.Bits = old;
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Decompositions_equal_the_definition(bool masked)
    {
        var test = new Case(DType.Float32, masked, masked, 2, 3, 5, 2, 4, 3);
        var whole = test.Outputs[0].Node;
        var parts = whole.Op.Decompose(whole.Inputs)!;
        using var function = new Function(test.Inputs, [.. whole.Outputs, .. parts], null, new ReferenceBackend());
        var values = function.Invoke(test.Values);
        Compare(values[..2], values[2..]);
    }

    [Fact]
    public void Results_do_not_depend_on_the_number_of_threads()
    {
        var test = new Case(DType.Float32, true, false, 3, 20, 31, 3, 8, 8);
        var old = CpuThreads.Count;
        try
        {
            CpuThreads.Count = 1;
            var expected = test.Run(new CpuBackend());
            CpuThreads.Count = 3;
            var actual = test.Run(new CpuBackend());
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i].ToDoubles(), actual[i].ToDoubles());
        }
        finally
        {
            CpuThreads.Count = old;
        }
    }

    private static void Compare(Tensor[] expected, Tensor[] actual)
    {
        for (var k = 0; k < expected.Length; k++)
            for (var i = 0; i < expected[k].Size; i++)
                Assert.Equal(expected[k].GetDouble(i), actual[k].GetDouble(i), 2e-5);
    }

    private sealed class Case
    {
        public Case(DType type, bool masked, bool zero, int batch, int rows, int columns, int heads, int length, int values)
        {
            var q = K.Placeholder(new(-1, -1, heads, length), type);
            var k = K.Placeholder(new(-1, -1, heads, length), type);
            var v = K.Placeholder(new(-1, -1, heads, values), type);
            Inputs = [q, k, v];
            Values =
            [
                FiniteDifference.Values(new(batch, rows, heads, length), 1, 2),
                FiniteDifference.Values(new(batch, columns, heads, length), 2, 2),
                FiniteDifference.Values(new(batch, columns, heads, values), 3),
            ];
            SymbolicTensor? mask = null;
            if (masked)
            {
                mask = K.Placeholder(new(-1, 1, -1, -1), DType.Bool);
                var seen = new Tensor(new(batch, 1, rows, columns), DType.Bool);
                var random = new Random(4);
                // The first query of each sample sees nothing.
                for (var i = 0; i < seen.Size; i++)
                    seen.SetDouble(i, i / columns % rows == 0 || random.Next(3) == 0 ? 0 : 1);
                Inputs = [.. Inputs, mask];
                Values = [.. Values, seen];
            }
            var (output, weights) = K.DotProductAttention(q, k, v, mask, zeroMasked: zero);
            Outputs = [output, weights];
        }

        public SymbolicTensor[] Inputs { get; }

        public SymbolicTensor[] Outputs { get; }

        public Tensor[] Values { get; }

        public Tensor[] Run(IBackend backend)
        {
            var gradients = Gradients.Of([Outputs[0] * Outputs[0], Outputs[1] * Outputs[1]], null, Inputs[..3]);
            using var function = new Function(Inputs, [.. Outputs, .. gradients.Select(g => g!)], null, backend);
            return function.Invoke(Values);
        }
    }
}
