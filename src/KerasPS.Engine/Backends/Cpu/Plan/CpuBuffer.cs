namespace KerasPS.Cpu;

/// <summary>The memory of one or more values of a plan that share it.</summary>
internal sealed class CpuBuffer
{
    /// <summary>Lengths are whole cache lines, so a kernel may read and write up to the end of its last vector.</summary>
    public const int Granularity = 16;

    public CpuBuffer(long floats) => Floats = Round(floats);

    public long Floats { get; }

    /// <summary>The variable in whose memory the values lie; null: in the plan's own memory.</summary>
    public Variable? Variable { get; init; }

    /// <summary>The host tensor in whose memory the values lie, if any.</summary>
    public Tensor? Tensor { get; init; }

    /// <summary>Whether the buffer keeps its values from run to run (inputs and constants).</summary>
    public bool IsFixed { get; init; }

    /// <summary>The unit that first writes the buffer.</summary>
    public int Start { get; set; }

    /// <summary>The unit that last reads it.</summary>
    public int End { get; set; }

    /// <summary>The position in the plan's memory.</summary>
    public long Offset { get; set; } = -1;

    public bool IsArena => Variable is null && Tensor is null && !IsFixed;

    public unsafe float* Pointer(float* arena) => Variable is not null ? (float*)Variable.Value.Pointer
        : Tensor is not null ? (float*)Tensor.Pointer
        : arena + Offset;

    public static long Round(long floats) => Math.Max(1, (floats + Granularity - 1) / Granularity) * Granularity;

    public override string ToString() => Variable is not null ? $"[{Variable.Name}]"
        : Tensor is not null ? "[const]"
        : FormattableString.Invariant($"[{Offset}+{Floats}]");
}
