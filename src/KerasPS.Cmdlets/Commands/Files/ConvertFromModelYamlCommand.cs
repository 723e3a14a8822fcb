using System.Collections;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Makes a model, with fresh weights, of YAML text as Keras 1 and 2 write it (model_from_yaml).</summary>
[Cmdlet(VerbsData.ConvertFrom, "ModelYaml")]
[OutputType(typeof(Model))]
public sealed class ConvertFromModelYamlCommand : KerasCmdlet
{
    private readonly List<string> lines = [];

    /// <summary>The text; several lines from the pipeline are one text.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    /// <summary>Your own classes and functions by the names the text uses.</summary>
    [Parameter]
    [Alias("CustomObjects")]
    public IDictionary CustomObject { get; set; } = new Hashtable();

    /// <inheritdoc/>
    protected override void Process() => lines.Add(InputObject);

    /// <inheritdoc/>
    protected override void End()
    {
        using var custom = CustomObjectScope.Open(ModelLoading.Named(CustomObject));
        WriteObject(ArchitectureReader.ReadYaml(string.Join('\n', lines)));
    }
}
