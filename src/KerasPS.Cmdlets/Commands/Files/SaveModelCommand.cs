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

    /// <summary>
    /// Whose form an .h5 file has: Keras3, or Keras2 for Keras 2, tf.keras and importers made for them. A .keras archive is always Keras 3's.
    /// </summary>
    [Parameter]
    public KerasForm Form { get; set; }

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
        foreach (var option in UnnamedFunctions.OfLayers(Model))
            WriteWarning($"{option} is a script block without a name, so the file cannot be loaded unless a function of the name it gets there is registered. " +
                "Register it with Register-KerasObject, and give its name in the place of the script block.");
        if (UnnamedFunctions.OfTraining(Model).ToList() is { Count: > 0 } parts)
            WriteWarning($"{Model} is saved without its training configuration: {string.Join(", ", parts)} without a name. " +
                "Register what shall be kept with Register-KerasObject, and compile with its name.");
        if (Form == KerasForm.Keras2 && System.IO.Path.GetExtension(file).Equals(".keras", StringComparison.OrdinalIgnoreCase))
            throw new KerasException("FormInvalid", $"A .keras archive has Keras 3's form; '{file}' cannot have that of Keras 2. Give a name that ends in .h5.");
        if (Form == KerasForm.Keras3 && Keras3Gaps.Of(Model) is { Count: > 0 } gaps)
            WriteWarning($"{Model} has what real Keras 3 lacks or computes otherwise: {string.Join(", ", gaps)}. KerasPS reads the file as it is; for others save an .h5 file with -Form Keras2.");
        ModelFile.Save(Model, file, Force, !NoOptimizer, Form);
        if (PassThru) WriteObject(new FileInfo(file));
    }
}
