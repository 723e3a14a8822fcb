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

    /// <summary>Hands over a part; the part given before must be done.</summary>
    public void Give(IParallelWork given, int givenPart, int givenParts, int givenPhase)
    {
        (work, part, parts, phase) = (given, givenPart, givenParts, givenPhase);
        // The exchange orders the new ticket before the look at the parked flag; the worker does the opposite.
        Interlocked.Exchange(ref mail.Given, mail.Given + 1);
        if (Volatile.Read(ref mail.Parked) == 1 && Interlocked.Exchange(ref mail.Parked, 0) == 1) wake.Release();
    }

    /// <summary>
    /// Waits until the part is done. Where the worker has not begun, because the system runs something else on its core,
    /// the caller does the part itself rather than wait.
    /// </summary>
    public void Await()
    {
        if (Claim(mail.Given)) Do(mail.Given);
        for (var spins = 0; Volatile.Read(ref mail.Done) != mail.Given; spins++)
            if (spins < 2000) ProcessorInfo.Pause();
            else Thread.Yield();
    }

    private void Loop()
    {
        for (var seen = 0; ;)
        {
            for (var spins = 0; Volatile.Read(ref mail.Given) == seen; spins++)
            {
                ProcessorInfo.Pause();
                if (spins < SpinLimit) continue;
                Interlocked.Exchange(ref mail.Parked, 1);
                if (Volatile.Read(ref mail.Given) == seen || Interlocked.Exchange(ref mail.Parked, 0) == 0) wake.Wait();
                spins = 0;
            }
            seen = Volatile.Read(ref mail.Given);
            if (Claim(seen)) Do(seen);
        }
    }

    // Each ticket is claimed once, by the worker or by the caller.
    private bool Claim(int ticket) => Interlocked.CompareExchange(ref mail.Claimed, ticket, ticket - 1) == ticket - 1;

    private void Do(int ticket)
    {
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

    // Each counter in a cache line of its own, so that the spinning side does not disturb the other.
    [StructLayout(LayoutKind.Explicit, Size = 320)]
    private struct Mailbox
    {
        [FieldOffset(64)]
        public int Given;

        [FieldOffset(128)]
        public int Done;

        [FieldOffset(192)]
        public int Parked;

        [FieldOffset(256)]
        public int Claimed;
    }
}
