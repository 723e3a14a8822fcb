using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

[Bench("predict MobileNetV2, one image, against libtorch", 0.80, Order = 69, Memory = true)]
public sealed class MobileNetV2Inference() : TorchInferenceRow("MobileNetV2")
{
    protected override nn.Module<Tensor, Tensor> MakeTheirs()
    {
        var modules = new List<nn.Module<Tensor, Tensor>> { nn.Conv2d(3, 32, 3, stride: 2, padding: 1, bias: false), nn.BatchNorm2d(32), nn.ReLU6() };
        var channels = 32;
        foreach (var (expansion, filters, repeats, stride) in new[]
            { (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1) })
            for (var i = 0; i < repeats; i++)
            {
                modules.Add(new TorchInverted(channels, expansion, filters, i == 0 ? stride : 1));
                channels = filters;
            }
        modules.AddRange([nn.Conv2d(320, 1280, 1, bias: false), nn.BatchNorm2d(1280), nn.ReLU6(), nn.AdaptiveAvgPool2d(1), nn.Flatten(),
            nn.Linear(1280, 1000), nn.Softmax(1)]);
        return nn.Sequential(modules);
    }
}
