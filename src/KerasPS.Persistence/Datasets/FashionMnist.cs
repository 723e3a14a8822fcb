using System.Buffers.Binary;

namespace KerasPS.Datasets;

/// <summary>Pieces of clothing, 28×28 grey pixels in 10 classes: 60,000 to train, 10,000 to test. A path names the folder of the four files.</summary>
[KerasObject("fashion_mnist")]
public sealed class FashionMnist : KerasDataset
{
    private const int ImageHeader = 16;
    private const int LabelHeader = 8;
    private const int Side = 28;

    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var (xTrain, yTrain) = Read("train");
        var (xTest, yTest) = Read("t10k");
        return new(xTrain, yTrain, xTest, yTest);
    }

    // The idx format: a big-endian header (kind, count, and the sides of images), then bytes.
    private (Tensor X, Tensor Y) Read(string part)
    {
        var labels = Bytes($"{part}-labels-idx1-ubyte.gz");
        var images = Bytes($"{part}-images-idx3-ubyte.gz");
        var count = labels.Length - LabelHeader;
        if (count < 0 || images.Length < ImageHeader + (long)count * Side * Side)
            throw new KerasException("DatasetDamaged", $"The files of fashion_mnist's '{part}' part do not fit each other: " +
                $"{count} labels, {images.Length} bytes of images.");
        return (Tensor.From<byte>(images.AsSpan(ImageHeader, count * Side * Side), new(count, Side, Side)),
            Tensor.From<byte>(labels.AsSpan(LabelHeader), new(count)));
    }

    private byte[] Bytes(string name) => Compressed.ReadAll(Path is null
        ? Source(name, null, "datasets/fashion-mnist")
        : System.IO.Path.Combine(Directory.Exists(Path) ? Path : System.IO.Path.GetDirectoryName(Path)!, name));
}
