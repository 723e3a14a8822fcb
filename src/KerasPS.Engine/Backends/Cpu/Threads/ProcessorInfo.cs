using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KerasPS.Cpu;

/// <summary>What the pool needs to know of the processor.</summary>
internal static class ProcessorInfo
{
    /// <summary>The cores this process may use: two hardware threads of one core share its arithmetic units and count once.</summary>
    public static int Cores { get; } = Math.Max(1, Math.Min(Environment.ProcessorCount, PhysicalCores()));

    /// <summary>Tells the core that this is a waiting loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pause()
    {
        if (X86Base.IsSupported) X86Base.Pause();
        else if (ArmBase.IsSupported) ArmBase.Yield();
        else Thread.SpinWait(1);
    }

    private static int PhysicalCores()
    {
        if (!OperatingSystem.IsLinux()) return Environment.ProcessorCount;
        try
        {
            var cores = Directory.EnumerateDirectories("/sys/devices/system/cpu", "cpu*")
                .Select(d => Path.Combine(d, "topology", "thread_siblings_list"))
                .Where(File.Exists).Select(f => File.ReadAllText(f).Trim()).Distinct().ToList();
            if (cores.Count == 0) return Environment.ProcessorCount;
            var threads = cores.Sum(Threads);
            // A share of the machine's hardware threads stands for the same share of its cores.
            return (int)Math.Ceiling((double)Environment.ProcessorCount * cores.Count / threads);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return Environment.ProcessorCount;
        }
    }

    // "0-1" or "0,32".
    private static int Threads(string list) => list.Split(',').Sum(range =>
    {
        var ends = range.Split('-').Select(e => int.Parse(e, CultureInfo.InvariantCulture)).ToArray();
        return ends[^1] - ends[0] + 1;
    });
}
