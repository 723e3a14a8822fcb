using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>Joins launches where the second alone reads what the first makes, and both can go row by row.</summary>
internal static class PairedUnits
{
    // Below this a core's cache holds the value between the two anyway.
    private const long LeastFloats = 1 << 18;

    /// <summary>Replaces pairs by one launch in the second's place.</summary>
    /// <param name="units">The plan's launches in order.</param>
    /// <param name="kept">Values that must reach memory.</param>
    /// <param name="written">The variables the plan writes.</param>
    public static void Join(List<CpuUnit> units, IEnumerable<PlanValue> kept, IReadOnlySet<Variable> written)
    {
        var readers = units.SelectMany(u => u.Inputs).Where(i => !i.IsShapeOnly).Concat(kept).CountBy(i => i.Storage).ToDictionary();
        var makers = units.Where(u => u.Launch is ConvLaunch { Pass: { IsPointwise: true, Groups: 1 }, Epilogue.Residual: false })
            .ToDictionary(u => u.Outputs[0]);
        var joined = new HashSet<CpuUnit>();
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i] is not { Launch: DepthwiseRowsLaunch { Pass.ReadsAdjacentRows: true } depthwise } second
                || !makers.TryGetValue(second.Inputs[0].Storage, out var first) || !CpuPlanner.Lasts(first.Inputs[1], written)
                || first.Outputs[0] is var between && (between.Size < LeastFloats || readers[between] > 1)) continue;
            var expand = ((ConvLaunch)first.Launch).ForPixels(depthwise.Pass.SourceColumns);
            units[i] = new(new PointwiseDepthwiseLaunch(expand, depthwise, first.Inputs.Length), [.. first.Inputs, .. second.Inputs[1..]],
                second.Outputs, $"{first} + {second}");
            joined.Add(first);
        }
        units.RemoveAll(joined.Contains);
    }
}
