using System.Collections;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Whether a model file can be read: true or false, or a report that says why not.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ModelFile", DefaultParameterSetName = PathSet)]
[OutputType(typeof(bool), typeof(ImportReport))]
public sealed class TestModelFileCommand : FileCommand
{
    /// <summary>Your own classes and functions by the names the file uses.</summary>
    [Parameter]
    [Alias("CustomObjects")]
    public IDictionary CustomObject { get; set; } = new Hashtable();

    /// <summary>Returns the report instead of true or false.</summary>
    [Parameter]
    public SwitchParameter Report { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var options = new LoadOptions { CustomObjects = ModelLoading.Named(CustomObject) };
        foreach (var file in Files())
        {
            var import = Examine(file, options);
            if (import.Error is { } error) WriteVerbose(error);
            if (Report) WriteObject(import);
            else WriteObject(import.Success);
        }
    }

    private static ImportReport Examine(string file, LoadOptions options)
    {
        try
        {
            return ModelFile.LoadReport(file, options);
        }
        catch (Exception exception) when (ErrorMapper.IsExpected(exception))
        {
            return ImportReport.Failed(file, exception.Message);
        }
    }
}
