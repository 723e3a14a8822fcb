namespace KerasPS.Datasets;

/// <summary>Colour images of 10 classes, 32×32: 50,000 to train, 10,000 to test.</summary>
[KerasObject("cifar10")]
public sealed class Cifar10 : KerasDataset
{
    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var batches = CifarArchive.Read(Path ?? CifarArchive.Unpacked("cifar-10-batches-py") ?? Source("cifar-10-python.tar.gz",
            "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce", server: "https://www.cs.toronto.edu/~kriz/"));
        var (xTrain, yTrain) = CifarArchive.Of(batches, Enumerable.Range(1, 5).Select(i => FormattableString.Invariant($"data_batch_{i}")), "labels", DType.UInt8);
        var (xTest, yTest) = CifarArchive.Of(batches, ["test_batch"], "labels",
            KerasVersion is Datasets.KerasVersion.Keras1 or Datasets.KerasVersion.Keras2 ? DType.Int64 : DType.UInt8);
        return new(xTrain, yTrain, xTest, yTest);
    }
}
