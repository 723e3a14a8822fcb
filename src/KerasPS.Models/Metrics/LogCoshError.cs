namespace KerasPS.Metrics;

/// <summary>The mean of ln cosh(ŷ − y).</summary>
[KerasObject("LogCoshError", Aliases = ["logcosh", "log_cosh"])]
public sealed class LogCoshError : LossMetric
{
    /// <inheritdoc/>
    protected override string DefaultName => "logcosh";

    /// <inheritdoc/>
    protected override Loss CreateLoss() => new Losses.LogCosh();
}
