using KerasPS.Persistence;

namespace KerasPS.Datasets;

/// <summary>House prices in Boston suburbs of the 1970s: 13 features, 506 rows.</summary>
[KerasObject("boston_housing")]
public sealed class BostonHousing : TableDataset
{
    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var arrays = NumpyFile.ReadArchive(Source("boston_housing.npz", "f553886a1f8d56431e820c5b82552d9d95cfcb96d1e678153f8839538947dff5"));
        return Split(arrays["x"], arrays["y"]);
    }
}
