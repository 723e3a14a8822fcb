using System.Management.Automation;

namespace KerasPS.Cmdlets.Binding;

/// <summary>A command that works on a model.</summary>
public abstract class ModelCommand : KerasCmdlet
{
    /// <summary>The model, or the path of a model file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <inheritdoc/>
    protected override object? ErrorTarget => Model;
}
