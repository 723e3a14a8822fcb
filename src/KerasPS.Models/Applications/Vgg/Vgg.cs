using System.Globalization;

namespace KerasPS.Applications;

/// <summary>
/// Blocks of 3×3 convolutions, halved by pooling, under two wide dense layers (Simonyan and Zisserman 2014).
/// </summary>
public abstract class Vgg : Application
{
    private static readonly int[] Filters = [64, 128, 256, 512, 512];

    /// <summary>Convolutions in each of the last three blocks.</summary>
    internal abstract int Depth { get; }

    /// <inheritdoc/>
    public override PreprocessMode Preprocess => PreprocessMode.Caffe;

    internal override SymbolicTensor Features(Net net, SymbolicTensor image)
    {
        var x = image;
        for (var block = 1; block <= Filters.Length; block++)
        {
            for (var i = 1; i <= (block <= 2 ? 2 : Depth); i++)
                x = net.Conv(x, Filters[block - 1], 3, padding: "same", activation: "relu",
                    name: string.Create(CultureInfo.InvariantCulture, $"block{block}_conv{i}"));
            x = net.MaxPool(x, 2, 2, name: string.Create(CultureInfo.InvariantCulture, $"block{block}_pool"));
        }
        return x;
    }

    internal override SymbolicTensor Top(Net net, SymbolicTensor x)
    {
        x = net.Apply("Flatten", [x], "flatten");
        x = net.Dense(x, 4096, "relu", "fc1");
        x = net.Dense(x, 4096, "relu", "fc2");
        return net.Dense(x, Classes, ClassifierActivation, "predictions");
    }
}
