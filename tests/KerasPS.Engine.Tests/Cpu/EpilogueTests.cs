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
}
