using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Data;

namespace KerasPS.Commands;

/// <summary>Prepares images (red, green, blue from 0 to 255) as the published weights of an application want them (preprocess_input).</summary>
[Cmdlet(VerbsData.ConvertTo, "ApplicationInput")]
[OutputType(typeof(Tensor))]
public sealed class ConvertToApplicationInputCommand : KerasCmdlet
{
    /// <summary>The application's name, for example VGG16.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(RegistryCompleter<Application>))]
    [ValidateNotNullOrEmpty]
    public string Application { get; set; } = null!;

    /// <summary>One image or a batch of them; it stays as it is.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true)]
    [Alias("X")]
    [ValidateNotNull]
    public object Image { get; set; } = null!;

    /// <summary>Where the channels stand, where it is not as in the session.</summary>
    [Parameter]
    public DataFormat? DataFormat { get; set; }

    /// <inheritdoc/>
    protected override void Process() =>
        WriteObject(ImagePreprocessing.Apply(HostData.ToTensor(Image), KerasRegistry.Create<Application>(Application).Preprocess, DataFormat));
}
