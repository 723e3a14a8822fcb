using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Initializers;

namespace KerasPS.Commands;

/// <summary>Makes a tensor of a shape: zeros, one value, or what an initializer gives.</summary>
[Cmdlet(VerbsCommon.New, "Tensor", DefaultParameterSetName = ValueSet)]
[OutputType(typeof(Tensor))]
public sealed class NewTensorCommand : KerasCmdlet
{
    private const string ValueSet = "Value";
    private const string InitializerSet = "Initializer";

    /// <summary>The lengths of the axes.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [AllowEmptyCollection]
    public int[] Shape { get; set; } = [];

    /// <summary>The value of all elements, or as many values as there are elements.</summary>
    [Parameter(Position = 1, ParameterSetName = ValueSet)]
    public double[] Value { get; set; } = [0];

    /// <summary>What fills it, for example RandomNormal or an object made by New-Initializer.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InitializerSet)]
    [ArgumentCompleter(typeof(RegistryCompleter<Initializer>))]
    public object? Initializer { get; set; }

    /// <summary>The element type.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DTypeCompleter))]
    public string DType { get; set; } = "float32";

    /// <inheritdoc/>
    protected override void Process()
    {
        var dtype = DTypes.Parse(DType);
        if (ParameterSetName == InitializerSet)
        {
            var initializer = (Initializer)KerasRegistry.Resolve(typeof(Initializer), ScriptFunctions.Unwrap(Initializer!))!;
            WriteObject(initializer.Create(new Shape(Shape)).Cast(dtype));
            return;
        }

        var tensor = new Tensor(new Shape(Shape), dtype);
        if (Value.Length != 1 && Value.Length != tensor.Size)
            throw new KerasException("ShapeMismatch", $"Shape {tensor.Shape} holds {tensor.Size} values; received {Value.Length}. Give one value or {tensor.Size}.");
        for (long i = 0; i < tensor.Size; i++) tensor.SetDouble(i, Value[Value.Length == 1 ? 0 : i]);
        WriteObject(tensor);
    }
}
