using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Saves the weights of a model alone, as save_weights does.</summary>
[Cmdlet(VerbsData.Export, "Weight", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportWeightCommand : ModelCommand
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";

    /// <summary>Where to: a name that ends in .weights.h5 gives Keras 3's layout, any other the older one.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    public string Path { get; set; } = "";

    /// <summary>Where to, the path as it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    /// <summary>Replaces a file that exists.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var file = PathResolver.ForWriting(SessionState, ParameterSetName == LiteralSet ? LiteralPath : Path);
        if (!ShouldProcess(file, $"Export the weights of {Model}")) return;
        ModelFile.SaveWeights(Model, file, Force);
        if (PassThru) WriteObject(new FileInfo(file));
    }
}
