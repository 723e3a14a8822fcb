using System.Reflection;

namespace KerasPS.Bench;

/// <summary>What the steps of all training rows take from the managed heap.</summary>
[Bench("managed bytes of a training step, the largest of all models", 0, Order = 90)]
public sealed class AllocatedBytes : BenchRow
{
    public override BenchResult Measure(BenchAttribute bench, Alternation alternation)
    {
        long most = 0;
        foreach (var type in typeof(AllocatedBytes).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TrainingRow)) && !t.IsAbstract))
        {
            using var row = (TrainingRow)Activator.CreateInstance(type)!;
            most = Math.Max(most, row.AllocatedBytes(16));
        }
        return BenchResult.Absolute(bench, Units.Bytes, most);
    }
}
