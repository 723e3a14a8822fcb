using static TorchSharp.torch;

namespace KerasPS.Bench;

using Tensor = TorchSharp.torch.Tensor;

[Bench("predict VGG16, one image, against libtorch", 0.80, Order = 68, Memory = true)]
public sealed class Vgg16Inference() : TorchInferenceRow("VGG16")
{
    protected override nn.Module<Tensor, Tensor> MakeTheirs()
    {
        var modules = new List<nn.Module<Tensor, Tensor>>();
        var channels = 3;
        // 0 stands for a pooling.
        foreach (var filters in new[] { 64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0 })
        {
            if (filters == 0)
            {
                modules.Add(nn.MaxPool2d(2));
                continue;
            }
            modules.Add(nn.Conv2d(channels, filters, 3, padding: 1));
            modules.Add(nn.ReLU());
            channels = filters;
        }
        modules.AddRange([nn.Flatten(), nn.Linear(25088, 4096), nn.ReLU(), nn.Linear(4096, 4096), nn.ReLU(),
            nn.Linear(4096, 1000), nn.Softmax(1)]);
        return nn.Sequential(modules);
    }
}
