using KerasPS.Cpu;

namespace KerasPS.Engine.Tests.Recurrent;

[Collection("Threads")]
public class RecurrentKernelTests
{
    public static TheoryData<string, bool, bool, bool, bool, bool> Grid => RecurrentCase.Grid();

    [Theory]
    [MemberData(nameof(Grid))]
    public void Kernels_agree_with_the_definition(string cell, bool states, bool mask, bool dropout, bool reverse, bool zero)
    {
        foreach (var width in SimdLevel.All.Where(b => b <= SimdLevel.Best))
            foreach (var (batch, units) in new[] { (1, 3), (5, 16), (11, 37), (3, 20) })
            {
                var test = new RecurrentCase(cell, states, mask, dropout, reverse, zero, CellActivation.Tanh,
                    CellActivation.Sigmoid, batch, 5, units, DType.Float32);
                Compare(test, width);
            }
    }

    [Theory]
    [InlineData(CellActivation.Relu, CellActivation.HardSigmoid)]
    [InlineData(CellActivation.Softsign, CellActivation.HardSigmoidFifth)]
    [InlineData(CellActivation.Elu, CellActivation.Sigmoid)]
    [InlineData(CellActivation.Selu, CellActivation.Softplus)]
    [InlineData(CellActivation.Linear, CellActivation.Exponential)]
    [InlineData(CellActivation.HardTanh, CellActivation.Tanh)]
    public void All_activations_agree_with_the_definition(CellActivation activation, CellActivation gate)
    {
        foreach (var cell in new[] { "lstm", "gru", "gru_before", "rnn" })
            Compare(new(cell, true, true, false, false, false, activation, gate, 3, 4, 19, DType.Float32), SimdLevel.Best);
    }

    [Theory]
    [InlineData("lstm")]
    [InlineData("gru")]
    [InlineData("gru_before")]
    [InlineData("rnn")]
    public void Results_do_not_depend_on_the_number_of_threads(string cell)
    {
        var test = new RecurrentCase(cell, true, true, false, false, false, CellActivation.Tanh, CellActivation.Sigmoid, 21,
            6, 33, DType.Float32);
        var expected = Run(test, new CpuBackend(), SimdLevel.Best, 1);
        foreach (var threads in new[] { 2, 3, 7 })
        {
            var actual = Run(test, new CpuBackend(), SimdLevel.Best, threads);
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i].ToDoubles(), actual[i].ToDoubles());
        }
    }

    [Theory]
    [InlineData("lstm")]
    [InlineData("gru")]
    [InlineData("gru_before")]
    [InlineData("rnn")]
    public void What_is_not_a_number_stays_so(string cell)
    {
        foreach (var activation in Enum.GetValues<CellActivation>())
        {
            var test = new RecurrentCase(cell, false, false, false, false, false, activation, CellActivation.Sigmoid, 1, 2, 17,
                DType.Float32);
            for (var i = 0; i < test.Values[0].Size; i++) test.Values[0].SetDouble(i, double.NaN);
            using var function = new Function(test.Inputs, test.Outputs, null, new CpuBackend());
            Assert.All(function.Invoke(test.Values)[1].ToDoubles(), x => Assert.True(double.IsNaN(x), $"{activation}: {x}"));
        }
    }

    private static void Compare(RecurrentCase test, int width)
    {
        var expected = Run(test, new ReferenceBackend(), width, 1);
        var actual = Run(test, new CpuBackend(), width, 1);
        for (var k = 0; k < expected.Length; k++)
        {
            var tolerance = 2e-5 * Math.Max(1, expected[k].ToDoubles().Max(Math.Abs));
            for (var i = 0; i < expected[k].Size; i++)
                Assert.True(Math.Abs(expected[k].GetDouble(i) - actual[k].GetDouble(i)) < tolerance,
                    $"result {k}, element {i}, width {width}: expected {expected[k].GetDouble(i)}, received {actual[k].GetDouble(i)}");
        }
    }

    private static Tensor[] Run(RecurrentCase test, IBackend backend, int width, int threads)
    {
        var (oldWidth, oldThreads) = (SimdLevel.Bits, CpuThreads.Count);
        (SimdLevel.Bits, CpuThreads.Count) = (width, threads);
        try
        {
            var upstream = test.Outputs.Select(o => K.Placeholder(o.Shape)).ToArray();
            var sources = test.Inputs.Where(i => i.DType.IsFloating() && i != test.Dropout).ToArray();
            var gradients = Gradients.Of(test.Outputs, upstream, sources);
            using var forward = new Function(test.Inputs, test.Outputs, null, new ReferenceBackend());
            var factors = forward.Invoke(test.Values).Select((o, i) => FiniteDifference.Values(o.Shape, 90 + i)).ToArray();
            using var function = new Function([.. test.Inputs, .. upstream],
                [.. test.Outputs, .. gradients.Select(g => g!)], null, backend);
            return function.Invoke([.. test.Values, .. factors]);
        }
        finally
        {
            (SimdLevel.Bits, CpuThreads.Count) = (oldWidth, oldThreads);
        }
    }
}
