using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

public class AllocationTests
{
    [Fact]
    public void A_step_of_all_kernels_allocates_nothing()
    {
        var x = K.Placeholder(new(2, 12, 12, 8));
        SymbolicTensor Weight(params int[] dims) => K.Constant(Tensor.From(KernelCheck.Values(new(dims), 3), new Shape(dims)));
        var kernels = new[] { Weight(3, 3, 8, 20), Weight(3, 3, 20, 1), Weight(1, 1, 20, 8), Weight(3, 3, 8, 8) };
        var y = K.Relu(K.Conv(x, kernels[0], [2], "same") + Weight(20));
        y = K.DepthwiseConv(y, kernels[1], [1], "same");
        y = K.BatchNormalizationTraining(y, Weight(20), Weight(20)).Y;
        y = K.MaxPool(K.Conv(y, kernels[2]), [2], [1], "same");
        y = K.UpSample(K.ConvTranspose(y, kernels[3], [2], "same"), [2], ResizeMethod.Bilinear);
        y = K.LayerNormalization(K.AveragePool(y, [2]), Weight(8), Weight(8));
        SymbolicTensor[] outputs = [y, .. Gradients.Of(y, [x, .. kernels])!];
        using var function = new Function([x], outputs, null, new CpuBackend());
        var plan = function.Prepare([x.Shape]);
        Assert.DoesNotContain("Reference", plan.ToString(), StringComparison.Ordinal);
        var random = new RandomState(1);
        for (var i = 0; i < 3; i++) plan.Run(random);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) plan.Run(random);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
