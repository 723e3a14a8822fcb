using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

[Bench("predict ResNet50, one image, against libtorch", 0.80, Order = 66, Memory = true)]
public sealed class ResNet50Inference() : TorchInferenceRow("ResNet50")
{
    protected override nn.Module<Tensor, Tensor> MakeTheirs()
    {
        var modules = new List<nn.Module<Tensor, Tensor>>
        {
            nn.Conv2d(3, 64, 7, stride: 2, padding: 3), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, stride: 2, padding: 1),
        };
        var channels = 64;
        foreach (var (width, blocks, stride) in new[] { (64, 3, 1), (128, 4, 2), (256, 6, 2), (512, 3, 2) })
            for (var i = 0; i < blocks; i++)
            {
                modules.Add(new TorchResidual(channels, [(width, 1, i == 0 ? stride : 1), (width, 3, 1), (4 * width, 1, 1)]));
                channels = 4 * width;
            }
        modules.AddRange([nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(2048, 1000), nn.Softmax(1)]);
        return nn.Sequential(modules);
    }
}
