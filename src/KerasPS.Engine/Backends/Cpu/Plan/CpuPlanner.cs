using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>Turns a plan's graph into launches with memory.</summary>
internal sealed class CpuPlanner
{
    /// <summary>The end of a buffer that must still be there after the run.</summary>
    private const int Forever = int.MaxValue;

    private readonly PlanGraph graph;
    private readonly List<CpuUnit> units = [];
    private readonly Dictionary<PlanValue, CpuBuffer> buffers = [];
    private readonly PlanValue[] outputs;
    private readonly (Variable Target, PlanValue Value)[] updates;
    private readonly HashSet<Variable> written;

    private CpuPlanner(PlanGraph graph)
    {
        this.graph = graph;
        outputs = (PlanValue[])graph.Outputs.Clone();
        // Where a variable is assigned twice, the last assignment counts.
        updates = [.. graph.Updates.Reverse().DistinctBy(u => u.Target).Reverse()];
        written = [.. updates.Select(u => u.Target)];
    }

    public static CpuPlan Plan(PlanGraph graph)
    {
        var planner = new CpuPlanner(graph);
        planner.SaveOldValues();
        planner.units.AddRange(UnitBuilder.Build(graph));
        PairedUnits.Join(planner.units, planner.outputs.Concat(planner.updates.Select(u => u.Value)), planner.written);
        var steady = SteadyUnits.Separate(planner.units, planner.written, planner.buffers);
        planner.FixLeaves();
        planner.AssignVariables();
        planner.AssignArena();
        planner.MarkLasting();
        var (floats, scratch) = planner.Place();
        var plan = new CpuPlan
        {
            Graph = graph, Units = planner.units, Outputs = planner.outputs, Buffers = planner.buffers,
            Floats = floats, ScratchOffset = scratch, Steady = steady,
        };
        plan.Validate();
        return plan;
    }

    /// <summary>Whether a value stays as it is while a plan that writes these variables runs.</summary>
    public static bool Lasts(PlanValue value, IReadOnlySet<Variable> written) => value.Storage.Constant is not null
        || (value.Storage.Variable is { } variable && !written.Contains(variable));

    // What a variable held before the step is copied first where someone wants it after the variable is overwritten.
    private void SaveOldValues()
    {
        var saved = new Dictionary<PlanValue, PlanValue>();
        PlanValue Save(PlanValue value)
        {
            var root = value.Storage;
            if (root.Variable is not { } variable || !written.Contains(variable)) return value;
            if (!saved.TryGetValue(root, out var copy))
            {
                saved[root] = copy = PlanValue.Temporary(root.Spec);
                units.Add(new(new CopyLaunch(root.Size), [root], [copy], "Copy"));
            }
            return PlanValue.View(copy, value.Spec);
        }
        for (var i = 0; i < outputs.Length; i++) outputs[i] = Save(outputs[i]);
        for (var i = 0; i < updates.Length; i++)
            if (updates[i].Value.Storage.Variable != updates[i].Target)
                updates[i] = (updates[i].Target, Save(updates[i].Value));
    }

    private void FixLeaves()
    {
        foreach (var input in graph.Inputs) buffers[input] = new(input.Size) { IsFixed = true };
        var read = units.SelectMany(u => u.Inputs).Where(i => !i.IsShapeOnly).Concat(outputs).Concat(updates.Select(u => u.Value));
        foreach (var leaf in read.Select(v => v.Storage).Distinct())
        {
            if (leaf.Variable is { } variable) buffers[leaf] = new(leaf.Size) { Variable = variable };
            else if (leaf.Constant is { } constant)
                buffers[leaf] = constant.Tensor is { DType: DType.Float32 } tensor && leaf.Spec.DType == DType.Float32
                    ? new(leaf.Size) { Tensor = tensor }
                    : new(leaf.Size) { IsFixed = true };
        }
    }

    // An update is computed straight into the variable where everybody who needs the old value has read it by then.
    private void AssignVariables()
    {
        var makers = new Dictionary<PlanValue, (int Unit, int Output)>();
        var readers = new Dictionary<Variable, List<(int Unit, int Input)>>();
        for (var u = 0; u < units.Count; u++)
        {
            for (var o = 0; o < units[u].Outputs.Length; o++) makers[units[u].Outputs[o]] = (u, o);
            for (var i = 0; i < units[u].Inputs.Length; i++)
                if (units[u].Inputs[i].Storage.Variable is { } variable)
                    (readers.TryGetValue(variable, out var list) ? list : readers[variable] = []).Add((u, i));
        }
        foreach (var (target, value) in updates)
        {
            var root = value.Storage;
            if (root.Variable == target) continue;
            if (!buffers.ContainsKey(root) && makers.TryGetValue(root, out var maker)
                && readers.GetValueOrDefault(target, []).TrueForAll(r => r.Unit < maker.Unit
                    || (r.Unit == maker.Unit && units[r.Unit].Launch.MayOverwrite(r.Input, maker.Output))))
                buffers[root] = new(root.Size) { Variable = target };
            else
            {
                var written = PlanValue.Temporary(value.Spec);
                units.Add(new(new CopyLaunch(root.Size), [value], [written], "Assign"));
                buffers[written] = new(root.Size) { Variable = target };
            }
        }
    }

    private void AssignArena()
    {
        var ends = new Dictionary<PlanValue, int>();
        for (var u = 0; u < units.Count; u++)
            foreach (var input in units[u].Inputs) ends[input.Storage] = u;
        foreach (var output in outputs) ends[output.Storage] = Forever;
        for (var u = 0; u < units.Count; u++)
        {
            var unit = units[u];
            var taken = new HashSet<CpuBuffer>();
            for (var o = 0; o < unit.Outputs.Length; o++)
            {
                var output = unit.Outputs[o];
                if (buffers.ContainsKey(output)) continue;
                var end = Math.Max(u, ends.GetValueOrDefault(output, u));
                if (InPlace(unit, u, o, taken) is { } shared)
                {
                    shared.End = end;
                    buffers[output] = shared;
                    taken.Add(shared);
                }
                else buffers[output] = new(output.Size) { Start = u, End = end };
            }
        }
    }

    // Weights that the plan only reads: kernels may keep them in a layout of their own.
    private void MarkLasting()
    {
        foreach (var unit in units)
            unit.Launch.Lasting = System.Array.ConvertAll(unit.Inputs, i => i.IsShapeOnly ? null : buffers[i.Storage] switch
            {
                { Variable: { } variable } => written.Contains(variable) ? null : variable.Value,
                { Tensor: { } constant } => constant,
                _ => null,
            });
    }

    private CpuBuffer? InPlace(CpuUnit unit, int at, int output, HashSet<CpuBuffer> taken)
    {
        for (var i = 0; i < unit.Inputs.Length; i++)
        {
            if (unit.Inputs[i].IsShapeOnly) continue;
            var buffer = buffers[unit.Inputs[i].Storage];
            if (!buffer.IsArena || buffer.End != at || buffer.Start >= at || taken.Contains(buffer)
                || buffer.Floats != CpuBuffer.Round(unit.Outputs[output].Size)) continue;
            var allowed = true;
            for (var j = 0; j < unit.Inputs.Length && allowed; j++)
                allowed = unit.Inputs[j].IsShapeOnly || buffers[unit.Inputs[j].Storage] != buffer
                    || unit.Launch.MayOverwrite(j, output);
            if (allowed) return buffer;
        }
        return null;
    }

    private (long Floats, long Scratch) Place()
    {
        long position = 0;
        foreach (var buffer in buffers.Values.Where(b => b.IsFixed))
        {
            buffer.Offset = position;
            position += buffer.Floats;
        }
        var arena = buffers.Values.Where(b => b.IsArena).Distinct().ToArray();
        var (offsets, length) = ArenaPlanner.Place([.. arena.Select(b => b.Floats)], [.. arena.Select(b => b.Start)],
            [.. arena.Select(b => b.End)]);
        for (var i = 0; i < arena.Length; i++) arena[i].Offset = position + offsets[i];
        var scratch = position + length;
        return (scratch + CpuBuffer.Round(units.Select(u => u.Launch.ScratchFloats).DefaultIfEmpty().Max()), scratch);
    }
}
