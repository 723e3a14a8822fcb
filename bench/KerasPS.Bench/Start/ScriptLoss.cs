namespace KerasPS.Bench;

/// <summary>Training with a loss that is a script block against the built-in loss of the same formula.</summary>
[Bench("train with a script-block loss, MLP 64-128-10, batch 32", 1.05, Order = 97)]
public sealed class ScriptLoss : HostScript
{
    public override BenchResult Measure(BenchAttribute bench, Alternation alternation)
    {
        var seconds = Run("script-loss.ps1", alternation);
        var (own, builtIn) = (new Timing(seconds.Where((_, i) => i % 2 == 0)), new Timing(seconds.Where((_, i) => i % 2 == 1)));
        // Other load on the machine makes single rounds many times slower, the fastest ones hardly: they are compared.
        return BenchResult.Compared(bench.Name, Units.Seconds, bench.Bar, "built-in loss", own.Best, builtIn.Best, own.Best / builtIn.Best);
    }
}
