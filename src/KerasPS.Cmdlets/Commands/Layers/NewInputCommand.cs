using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes the symbolic input of a functional model.</summary>
[Cmdlet(VerbsCommon.New, "Input", DefaultParameterSetName = SampleSet)]
[OutputType(typeof(SymbolicTensor))]
public sealed class NewInputCommand : KerasCmdlet
{
    private const string SampleSet = "Sample";
    private const string BatchSet = "Batch";

    /// <summary>The shape of one sample, without the batch axis; $null where a length varies.</summary>
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = SampleSet)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[] Shape { get; set; } = [];

    /// <summary>The shape of a batch, its first length $null where it varies.</summary>
    [Parameter(Mandatory = true, ParameterSetName = BatchSet)]
    [AllowNull]
    public object?[] BatchShape { get; set; } = [];

    /// <summary>The fixed number of samples in a batch.</summary>
    [Parameter(ParameterSetName = SampleSet)]
    public int? BatchSize { get; set; }

    /// <summary>The element type.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DTypeCompleter))]
    public string DType { get; set; } = "float32";

    /// <summary>The input's name, by which data may be given.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <inheritdoc/>
    protected override void Process() => WriteObject(ParameterSetName == BatchSet
        ? Input.OfBatch(Shapes.From(BatchShape), DTypes.Parse(DType), Name)
        : Input.Of(Shapes.From(Shape), BatchSize, DTypes.Parse(DType), Name));
}
