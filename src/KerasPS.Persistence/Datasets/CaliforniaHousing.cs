using KerasPS.Persistence;

namespace KerasPS.Datasets;

/// <summary>House values in California's 1990 census blocks: 8 features, 20,640 rows, or 600 of them.</summary>
[KerasObject("california_housing")]
public sealed class CaliforniaHousing : TableDataset
{
    private const int SmallRows = 600;

    /// <summary>Whether all rows are read or the first 600.</summary>
    [Option(Help = "large for all rows, small for the first 600.")]
    public CaliforniaVersion Version { get; init; }

    /// <inheritdoc/>
    public override LoadedDataset Load()
    {
        var arrays = NumpyFile.ReadArchive(Source("california_housing.npz", "1a2e3a52e0398de6463aebe6f4a8da34fb21fbb6b934cf88c3425e766f2a1a6f"));
        var (x, y) = (arrays["x"], arrays["y"]);
        if (Version == CaliforniaVersion.Small)
        {
            var first = Enumerable.Range(0, Math.Min(SmallRows, x.Shape[0])).ToArray();
            (x, y) = (x.Rows(first), y.Rows(first));
        }
        return Split(x, y);
    }
}
