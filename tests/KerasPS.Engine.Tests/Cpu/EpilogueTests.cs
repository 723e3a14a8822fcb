using KerasPS.Cpu;

namespace KerasPS.Engine.Tests.Cpu;

[Collection("cpu settings")]
public class EpilogueTests
{
    private static int Launches(SymbolicTensor[] inputs, SymbolicTensor[] outputs, params Shape[] shapes)
    {
        using var function = new Function(inputs, outputs, backend: new CpuBackend());
        return ((CpuExecutable)function.Prepare(shapes)).Plan.Units.Count;
    }

    [Fact]
    public void ADenseLayerIsOneLaunch() => Settings.ForAll(() =>
    {
        var random = new Random(1);
        foreach (var (m, k, n) in new[] { (16, 4, 16), (16, 16, 3), (128, 40, 70), (300, 100, 1100) })
        {
            SymbolicTensor x = K.Placeholder(new(m, k)), w = K.Placeholder(new(k, n)), b = K.Placeholder(new(n));
            foreach (var y in new[] { K.MatMul(x, w) + b, K.Relu(K.MatMul(x, w) + b), K.Tanh(b + K.MatMul(x, w)), K.Sigmoid(K.MatMul(x, w)) })
            {
                var inputs = y.Node.Inputs[0].Node.Op is MatMulOp && y.Node.Inputs.Count == 1 ? new[] { x, w } : [x, w, b];
                Assert.Equal(1, Launches(inputs, [y], [.. inputs.Select(i => i.Shape)]));
                Compare.Functions(inputs, [y], 1e-5, [.. inputs.Select(i => Compare.Random(random, i.Shape, -1, 1))]);
            }
        }
    });

    [Fact]
    public void ValuesThatOthersReadStay()
    {
        SymbolicTensor x = K.Placeholder(new(9, 5)), w = K.Placeholder(new(5, 6)), b = K.Placeholder(new(6));
        var z = K.MatMul(x, w) + b;
        var y = K.Tanh(z);
        Compare.Functions([x, w, b], [y, z, y * z, .. Gradients.Of(y * y, x, w, b)!], 1e-5, Compare.Random(new(1), x.Shape),
            Compare.Random(new(2), w.Shape), Compare.Random(new(3), b.Shape));
    }

    [Fact]
    public void AResidualBlockOfConvolutionsIsTwoLaunches() => Settings.ForAll(() =>
    {
        SymbolicTensor x = K.Placeholder(new(2, 8, 9, 24)), k = K.Placeholder(new(3, 3, 24, 24)), b = K.Placeholder(new(24));
        SymbolicTensor Conv(SymbolicTensor v) => K.Conv(v, k, padding: "same");
        var y = K.Relu(Conv(K.Relu(Conv(x) + b)) + b + x);
        Assert.Equal(2, Launches([x, k, b], [y], x.Shape, k.Shape, b.Shape));
        Compare.Functions([x, k, b], [y], 2e-5, Compare.Random(new(1), x.Shape), Compare.Random(new(2), k.Shape, -0.2f, 0.2f),
            Compare.Random(new(3), b.Shape));
    });

    // Depths of one block and of several, rows packed and not, columns that fill vectors and that do not.
    [Theory]
    [InlineData(128, 300, 70)]
    [InlineData(40, 1000, 200)]
    [InlineData(700, 130, 131)]
    [InlineData(900, 200, 517)]
    [InlineData(16, 1200, 16)]
    public void AGradientGoesStraightIntoTheUpdateOfItsWeights(int rows, int inputs, int units) => Settings.ForAll(() =>
    {
        SymbolicTensor x = K.Placeholder(new(rows, inputs)), w = K.Placeholder(new(inputs, units)), m = K.Placeholder(new(inputs, units));
        var hidden = K.Relu(K.MatMul(x, w));
        var loss = K.Sum(K.Square(hidden) * 0.001);
        var gradients = Gradients.Of([loss], null, [w, x])!;
        var moment = m + (gradients[0]! - m) * 0.1;
        var updated = w - moment / (K.Sqrt(K.Square(moment) + 1) + 0.1);
        SymbolicTensor[] all = [x, w, m];
        Compare.Functions(all, [moment, updated, K.Square(gradients[1]!)], 2e-4, Compare.Random(new(1), x.Shape, -1, 1), Compare.Random(new(2), w.Shape, -0.2f, 0.2f),
            Compare.Random(new(3), m.Shape, -1, 1));
        Settings.SameOnAllThreads(all, [moment, updated], Compare.Random(new(1), x.Shape, -1, 1), Compare.Random(new(2), w.Shape, -0.2f, 0.2f), Compare.Random(new(3), m.Shape, -1, 1));
        using var function = new Function(all, [moment, updated], backend: new CpuBackend());
        Assert.Contains(((CpuExecutable)function.Prepare([.. all.Select(i => i.Shape)])).Plan.Units, u => u.ToString().StartsWith("MatMul + Fused[", StringComparison.Ordinal));
    });

    [Fact]
    public void WeightsAreOverwrittenOnlyWhenAllHaveReadThem()
    {
        Variable first = new("first", new(140, 150)), second = new("second", new(150, 160));
        first.Assign(Compare.Random(new(1), first.Shape, -0.2f, 0.2f));
        second.Assign(Compare.Random(new(2), second.Shape, -0.2f, 0.2f));
        var x = K.Placeholder(new(33, 140));
        var loss = K.Sum(K.Square(K.MatMul(K.Relu(K.MatMul(x, first)), second)));
        var gradients = Gradients.Of([loss], null, [first.Read, second.Read])!;
        SymbolicTensor a = first - gradients[0]! * 1e-3, b = second - gradients[1]! * 1e-3;
        var input = Compare.Random(new(3), x.Shape, -1, 1);
        using var expected = new Function([x], [a, b], backend: new ReferenceBackend());
        var values = expected.Invoke(input);
        using var step = new Function([x], [], [new(first, a), new(second, b)], new CpuBackend());
        Assert.DoesNotContain(((CpuExecutable)step.Prepare([x.Shape])).Plan.Units, u => u.ToString() is "Assign" or "Copy");
        step.Invoke(input);
        Compare.Close(values[0], first.Value, 1e-4);
        Compare.Close(values[1], second.Value, 1e-4);
    }
}
