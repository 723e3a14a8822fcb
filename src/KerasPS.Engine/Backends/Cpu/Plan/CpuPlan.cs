using System.Globalization;
using System.Text;
using KerasPS.Planning;

namespace KerasPS.Cpu;

/// <summary>A function as the CPU runs it: launches in order, and where each value lies.</summary>
internal sealed class CpuPlan
{
    public required PlanGraph Graph { get; init; }

    public required List<CpuUnit> Units { get; init; }

    /// <summary>The launches at the beginning that need not run each time.</summary>
    public required SteadyUnits Steady { get; init; }

    /// <summary>The values that inputs and outputs of the function are found at.</summary>
    public required PlanValue[] Outputs { get; init; }

    public required Dictionary<PlanValue, CpuBuffer> Buffers { get; init; }

    /// <summary>Floats of the plan's memory, the kernels' shared scratch at <see cref="ScratchOffset"/> included.</summary>
    public required long Floats { get; init; }

    public required long ScratchOffset { get; init; }

    public CpuBuffer BufferOf(PlanValue value) => Buffers[value.Storage];

    /// <summary>Checks that no two buffers alive at the same time overlap.</summary>
    public void Validate()
    {
        var buffers = Buffers.Values.Distinct().Where(b => b.Offset >= 0).OrderBy(b => b.Offset).ToArray();
        for (var i = 0; i < buffers.Length; i++)
            for (var j = i + 1; j < buffers.Length && buffers[j].Offset < buffers[i].Offset + buffers[i].Floats; j++)
                if (buffers[i].IsFixed || buffers[j].IsFixed
                    || (buffers[i].Start <= buffers[j].End && buffers[j].Start <= buffers[i].End))
                    throw new InvalidOperationException($"The buffers {buffers[i]} and {buffers[j]} overlap.");
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Units.Count} launches, {Floats * 4.0 / (1 << 20):F2} MiB\n");
        for (var i = 0; i < Units.Count; i++)
            text.Append(CultureInfo.InvariantCulture,
                $"{i,4}{(i < Steady.Count ? " steady" : "")} {Units[i]}  {List(Units[i].Inputs)} -> {List(Units[i].Outputs)}\n");
        for (var i = 0; i < Outputs.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"output {i} = {Outputs[i]} {BufferOf(Outputs[i])}\n");
        return text.ToString();
    }

    private string List(PlanValue[] values) => string.Join(", ",
        values.Select(v => v.IsShapeOnly ? v.ToString() : $"{v}{BufferOf(v)}"));
}
