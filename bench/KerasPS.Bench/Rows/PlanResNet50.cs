using System.Diagnostics;

namespace KerasPS.Bench;

/// <summary>
/// How long the planner takes for the training step of a large model: from the graph to launches with memory, code
/// compiled. Tracing the layers and their gradients and drawing the weights is not part of it.
/// </summary>
[Bench("plan of ResNet50's training step", 0.3, Order = 85)]
public sealed class PlanResNet50 : BenchRow
{
    public override BenchResult Measure(BenchAttribute bench, Alternation alternation)
    {
        var outer = Backend.Current;
        var watch = new WatchedBackend(outer);
        Backend.Current = watch;
        try
        {
            var times = new List<double>();
            for (var round = 0; round < Math.Max(3, alternation.Rounds / 2); round++)
            {
                watch.Seconds = 0;
                var model = KerasRegistry.Create<Application>("ResNet50").Create();
                // Weights are drawn when somebody first wants them; that is no part of the planning either.
                foreach (var weight in model.Weights) _ = weight.Value;
                model.Compile("sgd", "sparse_categorical_crossentropy");
                using var x = FitSteps.Uniform(1, 224, 224, 3);
                using var y = FitSteps.Integers(1000, 1);
                model.TrainOnBatch(x, y);
                times.Add(watch.Seconds);
            }
            return BenchResult.Absolute(bench, Units.Seconds, new Timing(times).Median);
        }
        finally
        {
            Backend.Current = outer;
        }
    }

    private sealed class WatchedBackend(IBackend inner) : IBackend
    {
        public string Name => inner.Name;

        public double Seconds { get; set; }

        public IExecutable Compile(Function function, IReadOnlyList<Shape> shapes)
        {
            var start = Stopwatch.GetTimestamp();
            var plan = inner.Compile(function, shapes);
            Seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
            return plan;
        }
    }
}
