using System.Runtime.InteropServices;

namespace KerasPS.Cpu;

/// <summary>One thread of the pool and its mailbox.</summary>
internal sealed class Worker
{
    /// <summary>How often an idle worker looks before it parks: some tens of microseconds.</summary>
    private const int SpinLimit = 3000;

    private readonly SemaphoreSlim wake = new(0);
    private Mailbox mail;
    private IParallelWork? work;
    private int part;
    private int parts;
    private int phase;

    public Worker(int number)
    {
        var thread = new Thread(Loop) { IsBackground = true, Name = $"KerasPS worker {number}" };
        thread.Start();
    }

    /// <summary>Hands over a part; the worker must be idle.</summary>
    public void Give(IParallelWork given, int givenPart, int givenParts, int givenPhase)
    {
        (work, part, parts, phase) = (given, givenPart, givenParts, givenPhase);
        // The exchange orders the new ticket before the look at the parked flag; the worker does the opposite.
        Interlocked.Exchange(ref mail.Given, mail.Done + 1);
        if (Volatile.Read(ref mail.Parked) == 1 && Interlocked.Exchange(ref mail.Parked, 0) == 1) wake.Release();
    }

    /// <summary>Waits until the part is done.</summary>
    public void Await()
    {
        for (var spins = 0; Volatile.Read(ref mail.Done) != mail.Given; spins++)
            if (spins < 2000) ProcessorInfo.Pause();
            else Thread.Yield();
    }

    private void Loop()
    {
        for (var ticket = 1; ; ticket++)
        {
            for (var spins = 0; Volatile.Read(ref mail.Given) != ticket; spins++)
            {
                ProcessorInfo.Pause();
                if (spins < SpinLimit) continue;
                Interlocked.Exchange(ref mail.Parked, 1);
                if (Volatile.Read(ref mail.Given) != ticket || Interlocked.Exchange(ref mail.Parked, 0) == 0) wake.Wait();
                spins = 0;
            }
            try
            {
                work!.RunPart(part, parts, phase);
            }
            catch (Exception exception)
            {
                CpuThreads.Fail(exception);
            }
            Volatile.Write(ref mail.Done, ticket);
        }
    }

    // Each counter in a cache line of its own, so that the spinning side does not disturb the other.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Mailbox
    {
        [FieldOffset(64)]
        public int Given;

        [FieldOffset(128)]
        public int Done;

        [FieldOffset(192)]
        public int Parked;
    }
}
