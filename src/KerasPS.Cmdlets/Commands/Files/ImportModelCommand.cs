using System.Collections;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;

namespace KerasPS.Commands;

/// <summary>Reads a model file of any Keras generation: .keras archives, HDF5 files of Keras 1, 2 and 3. Nothing in a file is run.</summary>
[Cmdlet(VerbsData.Import, "Model", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Model), typeof(ImportReport))]
public sealed class ImportModelCommand : FileCommand
{
    /// <summary>Leaves the model uncompiled: neither optimizer nor loss nor metrics are taken from the file.</summary>
    [Parameter]
    public SwitchParameter NoCompile { get; set; }

    /// <summary>The backend the file was written on, where it does not say so (Keras 1): theano or tensorflow.</summary>
    [Parameter]
    [ValidateSet("theano", "tensorflow")]
    public string? Backend { get; set; }

    /// <summary>
    /// Your own classes and functions by the names the file uses: @{ MyLayer = [MyLayer]; my_loss = { param($t, $p) … } }.
    /// A function that the file holds as Python code goes by its layer's name: @{ lambda_1 = { param($x) … } }.
    /// </summary>
    [Parameter]
    [Alias("CustomObjects")]
    public IDictionary CustomObject { get; set; } = new Hashtable();

    /// <summary>
    /// Returns a report with the model in it: version, backend, what became of every layer, missing and unused weights. A file
    /// that cannot be read gives a report without a model that says why.
    /// </summary>
    [Parameter]
    public SwitchParameter Report { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var custom = ModelLoading.Named(CustomObject);
        foreach (var file in Files())
        {
            var options = new LoadOptions { Compile = !NoCompile, Backend = Backend, CustomObjects = custom };
            if (Report)
            {
                WriteObject(ModelFile.LoadReport(file, options));
                continue;
            }

            var model = ModelFile.Load(file, options, out var origin);
            foreach (var note in origin.Notes)
                if (note.Severity == Upgrades.UpgradeSeverity.Ignored) WriteWarning($"{note.Layer}: {note.Text}.");
                else WriteVerbose($"{note.Layer}: {note.Text}.");
            WriteObject(model);
        }
    }
}
