namespace KerasPS.Hdf5;

/// <summary>Where the values of a dataset are.</summary>
internal interface IH5Data
{
    /// <summary>The file's name for messages.</summary>
    string File { get; }

    /// <summary>Throws where the file cannot hold what the dataset declares: called before memory is taken for it.</summary>
    void CheckStored(H5Dataset dataset);

    /// <summary>Fills a tensor of the dataset's shape.</summary>
    void Read(H5Dataset dataset, Tensor target);
}
