namespace KerasPS.Metrics;

/// <summary>A user's own metric.</summary>
/// <param name="yTrue">Targets.</param>
/// <param name="yPred">Predictions.</param>
/// <returns>A symbolic value, which is averaged; or a table of several by name.</returns>
public delegate object MetricFormula(SymbolicTensor yTrue, SymbolicTensor yPred);
