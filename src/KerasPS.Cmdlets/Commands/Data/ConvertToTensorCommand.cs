using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a tensor of numbers, arrays, nested lists or the rows that come through the pipeline.</summary>
[Cmdlet(VerbsData.ConvertTo, "Tensor")]
[OutputType(typeof(Tensor))]
public sealed class ConvertToTensorCommand : KerasCmdlet
{
    private readonly List<object> items = [];

    /// <summary>The values: an array of any depth, or one row after the other from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public object InputObject { get; set; } = null!;

    /// <summary>The element type; int32 for whole numbers and float32 for others where none is given.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DTypeCompleter))]
    public string? DType { get; set; }

    /// <summary>The shape; one length may be -1 and follows from the number of values.</summary>
    [Parameter]
    public int[]? Shape { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        if (IsInPipeline) items.Add(ScriptFunctions.Unwrap(InputObject));
        else Write(InputObject);
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (IsInPipeline) Write(items.Count == 1 && items[0] is Tensor ? items[0] : items);
    }

    private void Write(object value)
    {
        var tensor = Data.HostData.ToTensor(value);
        if (DType is not null) tensor = tensor.Cast(DTypes.Parse(DType));
        WriteObject(Shape is null ? tensor : tensor.Reshape(Shapes.Complete(Shape, tensor.Size)));
    }
}
