using TorchSharp;
using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>A training step in libtorch as its users write it.</summary>
public sealed class TorchTraining(nn.Module<Tensor, Tensor> net, Func<IEnumerable<TorchSharp.Modules.Parameter>, optim.Optimizer> makeOptimizer,
    Func<Tensor, Tensor, Tensor> loss, Tensor x, Tensor y) : IDisposable
{
    private readonly optim.Optimizer optimizer = makeOptimizer(net.parameters());

    public void Step()
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var value = loss(net.forward(x), y);
        value.backward();
        optimizer.step();
    }

    public void Dispose()
    {
        optimizer.Dispose();
        net.Dispose();
        x.Dispose();
        y.Dispose();
    }
}
