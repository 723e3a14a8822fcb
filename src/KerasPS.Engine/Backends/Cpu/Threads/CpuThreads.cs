namespace KerasPS.Cpu;

/// <summary>The fork-join pool of the CPU backend: workers spin briefly for the next piece of work, then park.</summary>
public static class CpuThreads
{
    /// <summary>How many parts a fork has: the caller and the workers.</summary>
    public static int Count { get; set; } = 1;

    /// <summary>Runs one phase of a launch on all threads.</summary>
    public static void Run(CpuLaunch launch, int phase)
    {
        for (var part = 0; part < Count; part++) launch.RunPart(part, Count, phase);
    }
}
