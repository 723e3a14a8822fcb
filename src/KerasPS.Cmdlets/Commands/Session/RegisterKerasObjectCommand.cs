using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>
/// Registers a class or a function of your own, so that it is found by name: by New-Layer and its like, by completion
/// and by files.
/// </summary>
[Cmdlet(VerbsLifecycle.Register, "KerasObject", DefaultParameterSetName = TypeSet)]
[OutputType(typeof(LayerTypeInfo))]
public sealed class RegisterKerasObjectCommand : KerasCmdlet
{
    private const string TypeSet = "Type";
    private const string FunctionSet = "Function";

    /// <summary>A PowerShell or C# class derived from a Keras base class, such as KerasPS.Layer.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TypeSet)]
    [ValidateNotNull]
    public Type Type { get; set; } = null!;

    /// <summary>The name; the class's own where none is given.</summary>
    [Parameter(ParameterSetName = TypeSet)]
    [Parameter(Mandatory = true, ParameterSetName = FunctionSet)]
    public string Name { get; set; } = "";

    /// <summary>The package written before the name in files.</summary>
    [Parameter(ParameterSetName = TypeSet)]
    public string Package { get; set; } = "Custom";

    /// <summary>A script block over symbolic tensors.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FunctionSet)]
    [ValidateNotNull]
    public ScriptBlock Function { get; set; } = null!;

    /// <summary>What the script block stands for: Activation, Loss, Metric, Initializer …</summary>
    [Parameter(Mandatory = true, ParameterSetName = FunctionSet)]
    [ArgumentCompleter(typeof(CategoryCompleter))]
    public string Category { get; set; } = "";

    /// <summary>Returns the description of a registered class.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == FunctionSet)
        {
            KerasFunctions.Register(Categories.Get(Category), Name, Function);
            return;
        }

        if (!typeof(KerasObject).IsAssignableFrom(Type))
            throw new KerasException("ClassInvalid", $"{Type} derives from no Keras class; expected a class derived from KerasPS.Layer, KerasPS.Loss or another category.");
        var descriptor = KerasRegistry.Register(Type, Name.Length > 0 ? Name : null, Package);
        if (PassThru) WriteObject(LayerTypeInfo.Of(descriptor));
    }
}
