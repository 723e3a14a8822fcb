using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Saves a model in Keras' own formats: .keras makes an archive, .h5 the older HDF5 file.</summary>
[Cmdlet(VerbsData.Save, "Model", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(FileInfo))]
public sealed class SaveModelCommand : ModelCommand
{
    private const string PathSet = "Path";
    private const string LiteralSet = "LiteralPath";

    /// <summary>Where to: a name that ends in .keras, .h5 or .hdf5.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    public string Path { get; set; } = "";

    /// <summary>Where to, the path as it is.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    /// <summary>Leaves the optimizer's state out: a smaller file, with which training cannot go on as it was.</summary>
    [Parameter]
    public SwitchParameter NoOptimizer { get; set; }

    /// <summary>Replaces a file that exists, and saves even a model whose last training failed, was interrupted or diverged.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var file = PathResolver.ForWriting(SessionState, ParameterSetName == LiteralSet ? LiteralPath : Path);
        if (!Force) ModelCheck.RequireSound(Model);
        if (!ShouldProcess(file, $"Save {Model}")) return;
        ModelFile.Save(Model, file, Force, !NoOptimizer);
        if (PassThru) WriteObject(new FileInfo(file));
    }
}
