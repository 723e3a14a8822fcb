using System.Runtime.ExceptionServices;

namespace KerasPS.Cpu;

/// <summary>
/// The fork-join pool of the CPU backend. Workers spin briefly for the next piece of work, because the kernels of a
/// step follow each other within microseconds, then park. One fork runs at a time: a fork out of another one, or out
/// of a second thread while the pool is busy, runs all its parts on the caller, with the same results.
/// </summary>
public static class CpuThreads
{
    private static readonly Lock Gate = new();
    private static Worker[] workers = [];
    private static int count = ProcessorInfo.Cores;
    private static int busy;
    private static ExceptionDispatchInfo? failure;

    /// <summary>How many parts a fork has at most: the caller and the workers.</summary>
    public static int Count
    {
        get => count;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            count = value;
        }
    }

    /// <summary>Runs one phase of a piece of work on up to <paramref name="parts"/> threads and returns when all parts are done.</summary>
    public static void Run(IParallelWork work, int phase = 0, int parts = int.MaxValue)
    {
        parts = Math.Min(parts, count);
        if (parts <= 1)
        {
            work.RunPart(0, 1, phase);
            return;
        }
        if (Interlocked.CompareExchange(ref busy, 1, 0) != 0)
        {
            for (var part = 0; part < parts; part++) work.RunPart(part, parts, phase);
            return;
        }
        try
        {
            if (workers.Length < parts - 1) Hire(parts - 1);
            var team = workers;
            for (var i = 0; i < parts - 1; i++) team[i].Give(work, i + 1, parts, phase);
            try
            {
                work.RunPart(0, parts, phase);
            }
            finally
            {
                for (var i = 0; i < parts - 1; i++) team[i].Await();
            }
            if (failure is not null) Throw();
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
    }

    internal static void Fail(Exception exception) => failure = ExceptionDispatchInfo.Capture(exception);

    private static void Throw()
    {
        var caught = failure!;
        failure = null;
        caught.Throw();
    }

    private static void Hire(int wanted)
    {
        lock (Gate)
        {
            var team = workers.ToList();
            while (team.Count < wanted) team.Add(new(team.Count + 1));
            workers = [.. team];
        }
    }
}
