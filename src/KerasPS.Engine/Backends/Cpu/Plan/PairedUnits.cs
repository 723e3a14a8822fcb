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
        var makers = units.Where(u => u.Launch is ConvLaunch { Pass.TapRows: 1, Pass.TapColumns: 1, Pass.Groups: 1, Epilogue.Residual: false })
            .ToDictionary(u => u.Outputs[0]);
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Launch is not DepthwiseRowsLaunch depthwise || !makers.TryGetValue(units[i].Inputs[0].Storage, out var first)) continue;
            var between = first.Outputs[0];
            if (between.Size < LeastFloats || readers[between] > 1 || !Lasts(first.Inputs[1].Storage, written)
                || first.Launch is not ConvLaunch { Pass: var pass } || pass.LastRow + (long)(pass.TargetRows - (pass.LastRow > 0 ? 1 : 0)) * pass.TargetColumns
                    != (long)depthwise.Pass.Images * depthwise.Pass.SourceRows * depthwise.Pass.SourceColumns) continue;
            var expand = ((ConvLaunch)first.Launch).ForPixels(depthwise.Pass.SourceColumns);
            units[i] = new(new PointwiseDepthwiseLaunch(expand, depthwise, first.Inputs.Length), [.. first.Inputs, .. units[i].Inputs[1..]],
                units[i].Outputs, $"{first} + {units[i]}");
            i -= units.IndexOf(first) < i ? 1 : 0;
            units.Remove(first);
        }
    }

    private static bool Lasts(PlanValue weights, IReadOnlySet<Variable> written) =>
        weights.Constant is not null || (weights.Variable is { } variable && !written.Contains(variable));
}
