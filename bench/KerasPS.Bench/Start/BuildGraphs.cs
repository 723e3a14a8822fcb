namespace KerasPS.Bench;

/// <summary>Building the graphs of the examples from a script, warm; the slowest of them counts.</summary>
[Bench("build an example's graph in a script, the slowest", 0.05, Order = 98)]
public sealed class BuildGraphs : HostScript
{
    public override BenchResult Measure(BenchAttribute bench, Alternation alternation) =>
        BenchResult.Absolute(bench, Units.Seconds, Run("build-graphs.ps1", alternation).Max());
}
