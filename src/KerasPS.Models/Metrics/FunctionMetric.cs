using System.Collections;

namespace KerasPS.Metrics;

/// <summary>The mean over samples of what a function of a user's own gives: one value, or several by name.</summary>
public sealed class FunctionMetric(MetricFormula formula, string name) : Metric, IFunctionObject
{
    private List<(string? Name, Variable Total, Variable Count)>? parts;

    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? PartNames => parts is [{ Name: not null }, ..] ? [.. parts.Select(p => p.Name!)] : null;

    /// <inheritdoc/>
    protected override string DefaultName => FunctionName;

    /// <inheritdoc/>
    protected override IReadOnlyList<Update> Add(SymbolicTensor yTrue, SymbolicTensor yPred, SymbolicTensor? weight)
    {
        // A column of predictions against a row of targets would give a table of all pairs.
        var (t, p) = Losses.Ranks.Align(yTrue, yPred);
        var results = Results(formula(t, p));
        // The function is called once for training and once for evaluation; the state is the same.
        parts ??= [.. results.Select(r => (r.Name, AddVariable(Prefixed(r.Name, "total"), Shape.Scalar), AddVariable(Prefixed(r.Name, "count"), Shape.Scalar)))];
        return [.. results.SelectMany((r, i) => MeanMetric.Mean(parts[i].Total, parts[i].Count, r.Value, weight))];
    }

    /// <inheritdoc/>
    public override double[] Result() => parts is null ? [0]
        : [.. parts.Select(p => Ratio(p.Total.Value.GetDouble(0), p.Count.Value.GetDouble(0)))];

    private List<(string? Name, SymbolicTensor Value)> Results(object? result)
    {
        if (result is not IDictionary table) return [(null, ToTensor(result))];
        if (table.Count == 0)
            throw new KerasException("FunctionResult", $"The metric '{FunctionName}' gave an empty table; expected a name and a value for each figure.");
        // A plain hash table has no order of its own.
        var names = table.Keys.Cast<object>().Select(k => k.ToString()!);
        return [.. (table is Hashtable ? names.Order(StringComparer.Ordinal) : names).Select(n => ((string?)n, ToTensor(table[n])))];
    }

    private SymbolicTensor ToTensor(object? value) => (value is null ? null : OptionConverter.Unwrap(value)) switch
    {
        SymbolicTensor tensor => tensor,
        Variable variable => variable.Read,
        double or float or int or long => K.Constant(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
        var other => throw new KerasException("FunctionResult", $"The metric '{FunctionName}' gave {(other is null ? "nothing" : "a " + other.GetType().Name)}; " +
            "expected a symbolic value, or a table of names and symbolic values."),
    };

    private static string Prefixed(string? part, string what) => part is null ? what : $"{part}_{what}";
}
