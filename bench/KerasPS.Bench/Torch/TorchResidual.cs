using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>A residual block of convolutions with batch normalization, projected where the shape changes.</summary>
internal sealed class TorchResidual : nn.Module<Tensor, Tensor>
{
    private readonly TorchSharp.Modules.Sequential path;
    private readonly TorchSharp.Modules.Sequential? shortcut;

    public TorchResidual(int channels, (int Filters, int Size, int Stride)[] convolutions) : base("residual")
    {
        var modules = new List<nn.Module<Tensor, Tensor>>();
        var (from, stride) = (channels, 1);
        for (var i = 0; i < convolutions.Length; i++)
        {
            var (filters, size, step) = convolutions[i];
            if (i > 0) modules.Add(nn.ReLU());
            modules.Add(nn.Conv2d(from, filters, size, stride: step, padding: size / 2));
            modules.Add(nn.BatchNorm2d(filters));
            from = filters;
            stride *= step;
        }
        path = nn.Sequential(modules);
        if (stride != 1 || from != channels)
            shortcut = nn.Sequential(nn.Conv2d(channels, from, 1, stride: stride), nn.BatchNorm2d(from));
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => path.forward(x).add_(shortcut?.forward(x) ?? x).relu_();
}
