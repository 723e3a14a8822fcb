using System.Collections;
using System.Management.Automation;
using KerasPS.Cmdlets.Binding;
using KerasPS.Cmdlets.Output;

namespace KerasPS.Commands;

/// <summary>Trains a model and returns the history. It runs until the training ends, as all of PowerShell's blocking Start- commands do.</summary>
[Cmdlet(VerbsLifecycle.Start, "Fit", DefaultParameterSetName = ArraySet)]
[OutputType(typeof(History), typeof(Model))]
public sealed class StartFitCommand : KerasCmdlet
{
    private const string ArraySet = "Array";
    private const string RowSet = "Row";
    private readonly List<PSObject> rows = [];

    /// <summary>The model.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ArraySet)]
    [Parameter(Mandatory = true, ParameterSetName = RowSet)]
    [ModelTransformation]
    [ValidateNotNull]
    public Model Model { get; set; } = null!;

    /// <summary>The inputs: a tensor, an array, a dataset, a list or a dictionary for several inputs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ArraySet)]
    [Alias("Data", "Dataset")]
    [ValidateNotNull]
    public object X { get; set; } = null!;

    /// <summary>The targets, in the same forms; not needed where X is a dataset with targets.</summary>
    [Parameter(Position = 1, ParameterSetName = ArraySet)]
    public object? Y { get; set; }

    /// <summary>Rows, for example of Import-Csv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = RowSet)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The columns of the rows that are inputs; all but the label where none is given.</summary>
    [Parameter(ParameterSetName = RowSet)]
    public string[] Feature { get; set; } = [];

    /// <summary>The column of the rows that is the target.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RowSet)]
    public string Label { get; set; } = "";

    /// <summary>The number of the last epoch, counted from 1.</summary>
    [Parameter]
    [Alias("Epoch", "NbEpoch")]
    [ValidateRange(0, int.MaxValue)]
    public int Epochs { get; set; } = 1;

    /// <summary>Samples a step; 32 where none is given.</summary>
    [Parameter]
    public int? BatchSize { get; set; }

    /// <summary>The fraction of the samples, the last ones, kept for validation.</summary>
    [Parameter]
    public double ValidationSplit { get; set; }

    /// <summary>Data to validate with after each epoch: a dataset, a list of inputs and targets, or @{ X = …; Y = … }.</summary>
    [Parameter]
    public object? ValidationData { get; set; }

    /// <summary>Whether the samples are shuffled before each epoch: true, false, or batch to shuffle whole batches.</summary>
    [Parameter]
    public object Shuffle { get; set; } = true;

    /// <summary>A weight for each class, by its number: @{ 0 = 1; 1 = 5 }.</summary>
    [Parameter]
    public IDictionary? ClassWeight { get; set; }

    /// <summary>A weight for each sample (or step).</summary>
    [Parameter]
    public object? SampleWeight { get; set; }

    /// <summary>The epoch to begin with, counted from 0, to go on with a former training.</summary>
    [Parameter]
    public int InitialEpoch { get; set; }

    /// <summary>Batches an epoch; all where none is given.</summary>
    [Parameter]
    public int? StepsPerEpoch { get; set; }

    /// <summary>Validation batches; all where none is given.</summary>
    [Parameter]
    public int? ValidationSteps { get; set; }

    /// <summary>Samples of a validation batch; as in training where none is given.</summary>
    [Parameter]
    public int? ValidationBatchSize { get; set; }

    /// <summary>Validate after every so many epochs.</summary>
    [Parameter]
    public int ValidationFrequency { get; set; } = 1;

    /// <summary>Callbacks: objects made by New-Callback, names, or script blocks { param($epoch, $logs) … } run after each epoch.</summary>
    [Parameter]
    [Alias("Callbacks")]
    [ArgumentCompleter(typeof(RegistryCompleter<Callback>))]
    public object[] Callback { get; set; } = [];

    /// <summary>The seed of all random numbers from here on.</summary>
    [Parameter]
    public long? Seed { get; set; }

    /// <summary>Returns the model instead of the history.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override object ErrorTarget => Model;

    /// <inheritdoc/>
    protected override void Process()
    {
        if (ParameterSetName == RowSet) rows.Add(InputObject);
        else Fit(X, Y);
    }

    /// <inheritdoc/>
    protected override void End()
    {
        if (ParameterSetName == RowSet) Fit(Table.ToDataset(rows, Feature, Label, this), null);
    }

    private void Fit(object x, object? y)
    {
        if (Seed is { } seed) Seeds.Set(seed);
        (x, y) = DataParameters.Pair(x, y);
        var (validationX, validationY, validationWeight) = DataParameters.Validation(ValidationData);
        var options = new FitOptions
        {
            BatchSize = BatchSize,
            Epochs = Epochs,
            Shuffle = Order(),
            ValidationSplit = ValidationSplit,
            ValidationX = validationX,
            ValidationY = validationY,
            ValidationSampleWeight = validationWeight,
            ClassWeight = ClassWeight,
            SampleWeight = DataParameters.Plain(SampleWeight),
            InitialEpoch = InitialEpoch,
            StepsPerEpoch = StepsPerEpoch,
            ValidationSteps = ValidationSteps,
            ValidationBatchSize = ValidationBatchSize,
            ValidationFrequency = ValidationFrequency,
            Callbacks = DataParameters.Callbacks(Callback),
        };
        var report = new TrainingReport(this);
        foreach (var item in Model.FitEvents(x, y, options, StopToken)) report.Show(item);
        WriteObject(PassThru ? Model : Model.History);
    }

    private ShuffleMode Order() => ScriptFunctions.Unwrap(Shuffle) switch
    {
        bool on => on ? ShuffleMode.Samples : ShuffleMode.None,
        string text when text.Equals("batch", StringComparison.OrdinalIgnoreCase) => ShuffleMode.Batch,
        var other => LanguagePrimitives.ConvertTo<bool>(other) ? ShuffleMode.Samples : ShuffleMode.None,
    };
}
