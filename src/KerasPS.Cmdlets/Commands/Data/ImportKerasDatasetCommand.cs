using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Loads one of Keras' small datasets, such as mnist or imdb, from Keras' cache, or downloads it into the cache.</summary>
[Cmdlet(VerbsData.Import, "KerasDataset", SupportsShouldProcess = true)]
[OutputType("KerasPS.DatasetSplit", "KerasPS.LoadedDataset", "System.Collections.Generic.Dictionary[string,int]", "System.String")]
public sealed class ImportKerasDatasetCommand : ObjectCommand<KerasObject>
{
    /// <summary>The dataset's name; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<KerasDataset>))]
    [ValidateNotNull]
    public object Name { get; set; } = null!;

    /// <summary>Returns the number of every word of imdb or reuters instead of the data, without what the loader adds to it (-IndexFrom).</summary>
    [Parameter]
    public SwitchParameter WordIndex { get; set; }

    /// <summary>Returns the classes' names by number, where Keras has them (reuters), instead of the data.</summary>
    [Parameter]
    public SwitchParameter LabelName { get; set; }

    /// <inheritdoc/>
    protected override object RequestedType => Name;

    /// <inheritdoc/>
    protected override Type Category => typeof(KerasDataset);

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> OwnParameters { get; } = [.. CommonNames, nameof(Name), nameof(WordIndex), nameof(LabelName)];

    /// <inheritdoc/>
    protected override void Process()
    {
        var dataset = (KerasDataset)Create();
        if (LabelName)
        {
            WriteObject(dataset.ClassNames, enumerateCollection: true);
            return;
        }
        if (dataset.Path is { } path) dataset.Path = PathResolver.Existing(SessionState, path);
        new Downloading(this, StopToken).Run(download =>
        {
            dataset.Download = download;
            if (WordIndex)
            {
                WriteObject(dataset.ReadWordIndex());
                return;
            }
            var data = dataset.Load();
            // Texts of different lengths are no tensors yet: ConvertTo-PaddedSequence makes them so.
            WriteObject(data is { XTrain: Tensor train, XTest: Tensor test }
                ? new DatasetSplit(new(train, data.YTrain), new(test, data.YTest))
                : data);
        });
    }
}
