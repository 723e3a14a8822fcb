using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Calls a layer on symbolic tensors, to connect it in a functional model.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "Layer")]
[OutputType(typeof(SymbolicTensor))]
public sealed class InvokeLayerCommand : ObjectCommand<Layer>
{
    private readonly List<SymbolicTensor> inputs = [];

    /// <summary>A layer's class name, whose options follow as parameters; or a layer object, which shares its weights among its calls; or a model.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("Layer")]
    [ArgumentCompleter(typeof(RegistryCompleter<Layer>))]
    [ValidateNotNull]
    public object Type { get; set; } = null!;

    /// <summary>What to call the layer on; several for a layer that takes several, such as Concatenate.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public SymbolicTensor[] InputObject { get; set; } = [];

    /// <summary>Keyword arguments of the call by Keras name, for example @{ initial_state = $h, $c }.</summary>
    [Parameter]
    public System.Collections.IDictionary? Argument { get; set; }

    /// <inheritdoc/>
    protected override object RequestedType => Type;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> OwnParameters { get; } =
        [.. CommonNames, nameof(Type), "Layer", nameof(InputObject), nameof(Argument)];

    /// <inheritdoc/>
    protected override void Process() => inputs.AddRange(InputObject);

    /// <inheritdoc/>
    protected override void End() => WriteObject(Create().ApplyAll(inputs, Arguments()), enumerateCollection: true);

    private Dictionary<string, object?>? Arguments() => Argument?.Keys.Cast<object>().ToDictionary(
        k => LanguagePrimitives.ConvertTo<string>(k), k => Plain(Argument[k]));

    private static object? Plain(object? value) => value is null ? null : ScriptFunctions.Unwrap(value) switch
    {
        object[] items when items.All(i => ScriptFunctions.Unwrap(i) is SymbolicTensor) =>
            items.Select(i => (SymbolicTensor)ScriptFunctions.Unwrap(i)).ToArray(),
        var plain => plain,
    };
}
