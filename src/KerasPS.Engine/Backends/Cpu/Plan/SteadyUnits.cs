using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>
/// The launches whose results follow from weights alone that the plan does not write, such as scale and shift of a batch
/// normalization at inference: they run first, and again only after a weight has changed.
/// </summary>
internal sealed class SteadyUnits
{
    // Results are kept in memory of their own: large ones would double what large weights take.
    private const long LargestResult = 1 << 16;

    private readonly Tensor[] sources;

    private SteadyUnits(int count, Tensor[] sources) => (Count, this.sources) = (count, sources);

    /// <summary>How many launches at the beginning of the plan they are.</summary>
    public int Count { get; }

    /// <summary>A number that differs after any of the weights has changed.</summary>
    public long Version
    {
        get
        {
            // Each counts up only, so their sum does.
            long sum = 0;
            foreach (var source in sources) sum += source.Version;
            return sum;
        }
    }

    /// <summary>Moves the launches to the front and gives their results memory that stays.</summary>
    /// <param name="units">The plan's launches in order.</param>
    /// <param name="written">The variables the plan writes.</param>
    /// <param name="buffers">Takes the results' memory.</param>
    public static SteadyUnits Separate(List<CpuUnit> units, IReadOnlySet<Variable> written, Dictionary<PlanValue, CpuBuffer> buffers)
    {
        var results = new HashSet<PlanValue>();
        var sources = new HashSet<Variable>();
        var steady = new List<CpuUnit>();
        foreach (var unit in units)
        {
            if (unit.Launch is not ElementwiseLaunch || System.Array.Exists(unit.Outputs, o => o.Size > LargestResult)
                || !System.Array.TrueForAll(unit.Inputs, IsSteady)) continue;
            steady.Add(unit);
            foreach (var output in unit.Outputs)
            {
                results.Add(output);
                buffers[output] = new(output.Size) { IsFixed = true };
            }
            foreach (var input in unit.Inputs)
                if (!input.IsShapeOnly && input.Storage.Variable is { } variable) sources.Add(variable);
        }
        units.RemoveAll(steady.Contains);
        units.InsertRange(0, steady);
        return new(steady.Count, [.. sources.Select(s => s.Value)]);

        bool IsSteady(PlanValue value) => value.IsShapeOnly || results.Contains(value.Storage) || CpuPlanner.Lasts(value, written);
    }
}
