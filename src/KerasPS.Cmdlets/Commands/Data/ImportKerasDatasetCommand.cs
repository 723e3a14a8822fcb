using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Loads one of Keras' small datasets, such as mnist or imdb, from Keras' cache, or downloads it into the cache.</summary>
[Cmdlet(VerbsData.Import, "KerasDataset", SupportsShouldProcess = true)]
[OutputType("KerasPS.DatasetSplit", "KerasPS.LoadedDataset")]
public sealed class ImportKerasDatasetCommand : ObjectCommand<KerasObject>
{
    /// <summary>The dataset's name; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<KerasDataset>))]
    [ValidateNotNull]
    public object Name { get; set; } = null!;

    /// <inheritdoc/>
    protected override object RequestedType => Name;

    /// <inheritdoc/>
    protected override Type Category => typeof(KerasDataset);

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> OwnParameters { get; } = [.. CommonNames, nameof(Name)];

    /// <inheritdoc/>
    protected override void Process()
    {
        var dataset = (KerasDataset)Create();
        if (dataset.Path is { } path) dataset.Path = PathResolver.Existing(SessionState, path);
        new Downloading(this, StopToken).Run(download =>
        {
            dataset.Download = download;
            var data = dataset.Load();
            // Texts of different lengths are no tensors yet: ConvertTo-PaddedSequence makes them so.
            WriteObject(data is { XTrain: Tensor train, XTest: Tensor test }
                ? new DatasetSplit(new(train, data.YTrain), new(test, data.YTest))
                : data);
        });
    }
}
