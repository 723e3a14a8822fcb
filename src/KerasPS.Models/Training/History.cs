namespace KerasPS;

/// <summary>What a fit recorded: figures by epoch, and how it went. A callback itself, as in Keras.</summary>
[KerasObject("History")]
public sealed class History : Callback
{
    private readonly List<int> epochs = [];
    private readonly List<string> names = [];
    private readonly Dictionary<string, List<double>> series = [];
    private readonly List<IReadOnlyDictionary<string, double>> rows = [];

    /// <summary>The epochs that ran, counted from 0.</summary>
    public IReadOnlyList<int> Epoch => epochs;

    /// <summary>The names of the figures, in order of appearance.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>How the fit ended.</summary>
    public FitState Status { get; internal set; } = FitState.NotTrained;

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>Training samples a second, validation included in the time.</summary>
    public double SamplesPerSecond { get; internal set; }

    /// <summary>Where it ran.</summary>
    public string Device { get; internal set; } = "";

    /// <summary>The values of a figure, one an epoch in which it was logged.</summary>
    /// <exception cref="KerasException">There is no such figure.</exception>
    public IReadOnlyList<double> this[string name] => series.TryGetValue(name, out var values)
        ? values
        : throw new KerasException("HistoryName", $"The history has no figure '{name}'. It has: {string.Join(", ", names)}.");

    /// <summary>The figures of each epoch that ran; one that is not measured in every epoch is missing in the others.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Figures => rows;

    /// <summary>Whether a figure was recorded.</summary>
    public bool Contains(string name) => series.ContainsKey(name);

    /// <summary>The figures as a dictionary of name and values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> ToDictionary() =>
        names.ToDictionary(n => n, n => (IReadOnlyList<double>)series[n]);

    /// <inheritdoc/>
    public override void OnTrainBegin(Logs logs)
    {
        epochs.Clear();
        names.Clear();
        series.Clear();
        rows.Clear();
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(int epoch, Logs logs)
    {
        epochs.Add(epoch);
        rows.Add(logs.Names.ToDictionary(name => name, name => (double)logs[name]));
        foreach (var name in logs.Names)
        {
            if (!series.TryGetValue(name, out var values))
            {
                series[name] = values = [];
                names.Add(name);
            }
            values.Add(logs[name]);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Status}, {epochs.Count} epochs" +
        string.Concat(names.Select(n => FormattableString.Invariant($", {n} {series[n][^1]:G5}")));
}
