using KerasPS.Persistence;

using System.IO.Compression;
using KerasPS.Pickle;

namespace KerasPS.Datasets;

/// <summary>Handwritten digits, 28×28 grey pixels: 60,000 to train, 10,000 to test.</summary>
[KerasObject("mnist")]
public sealed class Mnist : KerasDataset
{
    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var path = Source("mnist.npz", "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1");
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".pkl", StringComparison.OrdinalIgnoreCase)) return ReadPickle(path);
        var arrays = NumpyFile.ReadArchive(path);
        return new(arrays["x_train"], arrays["y_train"], arrays["x_test"], arrays["y_test"]);
    }

    // The file of Keras 1: ((x_train, y_train), (x_test, y_test)), pickled.
    private static LoadedDataset ReadPickle(string path)
    {
        var parts = (object?[])PickleReader.Read(Compressed.ReadAll(path))!;
        Tensor Array(int part, int index) => ((PickledArray)((object?[])parts[part]!)[index]!).ToTensor();
        return new(Array(0, 0), Array(0, 1), Array(1, 0), Array(1, 1));
    }
}
