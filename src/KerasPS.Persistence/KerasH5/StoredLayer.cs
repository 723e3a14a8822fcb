using KerasPS.Hdf5;

namespace KerasPS.KerasH5;

/// <summary>One layer's group in a legacy file: its weights' names and arrays in order, read when asked for.</summary>
internal sealed record StoredLayer(string Name, IReadOnlyList<string> WeightNames, IReadOnlyList<H5Dataset> Datasets)
{
    /// <summary>The arrays.</summary>
    public IReadOnlyList<Tensor> Read() => [.. Datasets.Select(d => d.Read())];
}
