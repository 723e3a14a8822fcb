using KerasPS.Cpu;
using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

public class ChannelsFirstTests
{
    [Fact]
    public void Turns_between_channels_first_layers_vanish()
    {
        var x = K.Placeholder(new(2, 3, 8, 8));
        SymbolicTensor Layer(SymbolicTensor v, int channels, int seed)
        {
            var shape = new Shape(3, 3, channels, 4);
            var kernel = K.Constant(Tensor.From(KernelCheck.Values(shape, seed), shape));
            return K.Relu(K.Conv2D(v, kernel, padding: "same", dataFormat: "channels_first"));
        }
        var y = Layer(Layer(Layer(x, 3, 1), 4, 2), 4, 3);
        y = K.Pool2D(y, [2, 2], [2, 2], dataFormat: "channels_first");
        using var function = new Function([x], [y], null, new CpuBackend());
        var text = function.Prepare([x.Shape]).ToString()!;
        Assert.Equal(2, text.Split('\n').Count(l => l.Contains("Transpose", StringComparison.Ordinal)
            && !l.Contains("output", StringComparison.Ordinal)));
        var value = Tensor.From(KernelCheck.Values(x.Shape, 5), x.Shape);
        using var reference = new Function([x], [y], null, new ReferenceBackend());
        Assert.Equal(reference.Invoke(value)[0].ToDoubles(), function.Invoke(value)[0].ToDoubles(), (a, b) => Math.Abs(a - b) < 1e-4);
    }
}
