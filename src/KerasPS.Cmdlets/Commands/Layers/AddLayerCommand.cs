using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Appends a layer to a model; to several models it appends one layer that merges them.</summary>
[Cmdlet(VerbsCommon.Add, "Layer")]
[OutputType(typeof(Sequential), typeof(FunctionalModel))]
public sealed class AddLayerCommand : ObjectCommand<Layer>
{
    private readonly List<Model> piped = [];

    /// <summary>The layer's class name, for example Dense, whose options follow as parameters; or a layer object.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("Layer")]
    [ArgumentCompleter(typeof(RegistryCompleter<Layer>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <summary>The model. Several in the pipeline are branches that the layer merges: $left, $right | Add-Layer Concatenate.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <summary>The branches that the first layer of an empty model merges.</summary>
    [Parameter]
    [Alias("Branches")]
    public Model[] Branch { get; set; } = [];

    /// <summary>How a Merge layer merges: sum, mul, ave, max, concat, dot, cos, or a script block; an option of the layer.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EnumCompleter<Layers.MergeKind>))]
    public object? Mode { get; set; }

    /// <summary>Returns the model though it did not come through the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> OwnParameters { get; } =
        [.. CommonNames, nameof(Type), "Layer", nameof(Model), nameof(Branch), "Branches", nameof(Mode), nameof(PassThru)];

    // It stands here since -Mode would be taken as short for -Model before the layer's own options are known.
    /// <inheritdoc/>
    protected override IEnumerable<KeyValuePair<string, object?>> FurtherOptions =>
        Mode is null ? [] : [KeyValuePair.Create(nameof(Mode), (object?)ScriptFunctions.Unwrap(Mode))];

    /// <inheritdoc/>
    protected override void Process()
    {
        if (IsInPipeline) piped.Add(Model);
        else Write(Append([Model]), PassThru);
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (piped.Count > 0) Write(Append(piped), emit: true);
    }

    private Model Append(IReadOnlyList<Model> models)
    {
        if (Branch.Length > 0)
            return models is [Sequential { Layers.Count: 0, InputLayer: null } empty]
                ? Branches.Append(Branch, Create(), empty.Name)
                : throw new KerasException("BranchInvalid", $"-Branch is for the first layer of an empty model; {models[0]} has layers already. Pipe the branches instead: $a, $b | Add-Layer Concatenate.");
        if (models is [Sequential sequential]) return sequential.Add(Create());
        return Branches.Append(models, Create(), models.Count == 1 ? models[0].Name : null);
    }

    private void Write(Model result, bool emit)
    {
        if (!emit && result != Model)
            throw new KerasException("ModelFixed", $"{result.ClassName} '{result.Name}' was not kept: only a Sequential grows in place. " +
                "Take the new model: $model = $model | Add-Layer …, or use -PassThru.");
        if (emit) WriteObject(result);
    }
}
