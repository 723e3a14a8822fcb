using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Builds a published network architecture, such as VGG16: with fresh weights, the published ones, or those of a file.</summary>
[Cmdlet(VerbsCommon.New, "Application", SupportsShouldProcess = true)]
[OutputType(typeof(Model))]
public sealed class NewApplicationCommand : ObjectCommand<Application>
{
    /// <summary>The architecture's name; its options follow as parameters.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(RegistryCompleter<Application>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <summary>
    /// Where the weights come from: imagenet (msd for MusicTaggerCRNN) for the published ones, from Keras' cache or downloaded into it; or the path
    /// of a weights file. Where it is left out they are fresh.
    /// </summary>
    [Parameter]
    [Alias("Weights")]
    [ArgumentCompleter(typeof(PublishedWeightCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Weight { get; set; }

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> OwnParameters { get; } = [.. CommonNames, nameof(Type), nameof(Weight), "Weights"];

    /// <inheritdoc/>
    protected override void Process()
    {
        var application = Create();
        if (Weight is null) WriteObject(application.Create());
        else if (!Weight.Equals(application.PublishedFor.Name, StringComparison.OrdinalIgnoreCase))
            WriteObject(PublishedWeights.Create(application, PathResolver.Existing(SessionState, Weight)));
        else
            new Downloading(this, StopToken).Run(download => WriteObject(PublishedWeights.Create(application, download)));
    }
}
