using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>
/// A command that changes a model: it hands the model on where the model came through the pipeline, and is silent where
/// it was given by -Model, unless -PassThru asks for it.
/// </summary>
public abstract class ModelChangeCommand : KerasCmdlet
{
    /// <summary>The model, or the path of a model file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <summary>Returns the model though it did not come through the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object? ErrorTarget => Model;

    /// <inheritdoc/>
    protected sealed override void Process()
    {
        Change();
        if (IsInPipeline || PassThru) WriteObject(Model);
    }

    /// <summary>Changes the model.</summary>
    protected abstract void Change();
}
