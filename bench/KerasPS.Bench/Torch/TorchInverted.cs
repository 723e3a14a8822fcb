using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

/// <summary>An inverted residual block: expansion, depthwise convolution, projection, added to the input where the shapes agree.</summary>
internal sealed class TorchInverted : nn.Module<Tensor, Tensor>
{
    private readonly TorchSharp.Modules.Sequential path;
    private readonly bool adds;

    public TorchInverted(int channels, int expansion, int filters, int stride) : base("inverted")
    {
        var inner = channels * expansion;
        var modules = new List<nn.Module<Tensor, Tensor>>();
        if (expansion > 1) modules.AddRange([nn.Conv2d(channels, inner, 1, bias: false), nn.BatchNorm2d(inner), nn.ReLU6()]);
        modules.AddRange([nn.Conv2d(inner, inner, 3, stride: stride, padding: 1, groups: inner, bias: false), nn.BatchNorm2d(inner),
            nn.ReLU6(), nn.Conv2d(inner, filters, 1, bias: false), nn.BatchNorm2d(filters)]);
        path = nn.Sequential(modules);
        adds = stride == 1 && channels == filters;
        RegisterComponents();
    }

    public override Tensor forward(Tensor x) => adds ? path.forward(x).add_(x) : path.forward(x);
}
