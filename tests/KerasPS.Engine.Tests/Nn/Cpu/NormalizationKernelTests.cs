using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

public class NormalizationKernelTests
{
    [Theory]
    [InlineData(5, 3)]
    [InlineData(700, 64)]
    [InlineData(3000, 21)]
    [InlineData(33, 530)]
    public void Kernels_equal_the_definitions(int rows, int channels)
    {
        Shape x = new(rows, channels), c = new(channels), row = new(rows, 1);
        KernelCheck.Check(new BatchNormTrainingOp(1, 1e-3), 1, x, c, c);
        KernelCheck.Check(new LayerNormOp(1e-3), 2, x, c, c);
        KernelCheck.Check(new LayerNormGradientOp(), 3, 2e-5, x, c, row, row, x);
    }

    [Fact]
    public void The_gradient_takes_the_batch_statistics()
    {
        // The variance input must be positive: squares of the drawn numbers stand for it.
        SymbolicTensor[] inputs = [K.Placeholder(new(40, 3, 21)), K.Placeholder(new(21)), K.Placeholder(new(21)), K.Placeholder(new(40, 3, 21))];
        var y = K.BatchNormalizationTraining(inputs[0], inputs[1], inputs[2]).Y;
        var gradients = Gradients.Of([y], [inputs[3]], inputs[..3]);
        Tensor[] values = [.. inputs.Select((x, i) => Tensor.From(KernelCheck.Values(x.Shape, i), x.Shape))];
        using var cpu = new Function(inputs, gradients!, backend: new CpuBackend());
        using var reference = new Function(inputs, gradients!, backend: new ReferenceBackend());
        var (actual, expected) = (cpu.Invoke(values), reference.Invoke(values));
        for (var i = 0; i < 3; i++)
            Assert.Equal(expected[i].ToDoubles(), actual[i].ToDoubles(), (a, b) => Math.Abs(a - b) < 1e-4);
    }
}
