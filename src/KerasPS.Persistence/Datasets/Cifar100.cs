namespace KerasPS.Datasets;

/// <summary>Colour images of 100 fine or 20 coarse classes, 32×32: 50,000 to train, 10,000 to test.</summary>
[KerasObject("cifar100")]
public sealed class Cifar100 : KerasDataset
{
    /// <summary>Fine or coarse classes.</summary>
    [Option(Help = "fine (100 classes) or coarse (20).")]
    public LabelMode LabelMode { get; init; }

    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var batches = CifarArchive.Read(Path ?? CifarArchive.Unpacked("cifar-100-python") ?? Source("cifar-100-python.tar.gz",
            "85cd44d02ba6437773c5bbd22e183051d648de2e7d6b014e1ef29b855ba677a7", server: "https://www.cs.toronto.edu/~kriz/"));
        var labels = LabelMode == LabelMode.Fine ? "fine_labels" : "coarse_labels";
        var (xTrain, yTrain) = CifarArchive.Of(batches, ["train"], labels, DType.Int64);
        var (xTest, yTest) = CifarArchive.Of(batches, ["test"], labels, DType.Int64);
        return new(xTrain, yTrain, xTest, yTest);
    }
}
