using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a model of layers one after the other.</summary>
[Cmdlet(VerbsCommon.New, "Sequential")]
[OutputType(typeof(Sequential))]
public sealed class NewSequentialCommand : KerasCmdlet
{
    /// <summary>The first layers: layer objects or names of layers without required options.</summary>
    [Parameter(Position = 0)]
    public object[] Layer { get; set; } = [];

    /// <summary>The model's name; sequential, sequential_1 … where none is given.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var layers = Layer.Select(l => KerasRegistry.Resolve(typeof(Layer), ScriptFunctions.Unwrap(l))).Cast<Layer>();
        WriteObject(new Sequential(layers, Name));
    }
}
