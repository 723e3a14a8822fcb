using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>
/// Pieces of work that threads claim: each first takes those of its own range, in order, then what others have left. From
/// step to step a thread meets the same pieces, whose data it has in its cache; and no one waits for a thread that is
/// held up.
/// </summary>
internal sealed class PartQueue
{
    // A counter a cache line.
    private const int Line = 16;

    private readonly int[] taken;
    private readonly int parts;
    private int count;

    /// <param name="parts">The most threads.</param>
    public PartQueue(int parts)
    {
        this.parts = parts;
        taken = new int[(parts + 1) * Line];
    }

    /// <summary>Puts in the numbers from 0 to <paramref name="pieces"/> − 1; nobody may be claiming meanwhile.</summary>
    public void Fill(int pieces)
    {
        count = pieces;
        for (var part = 0; part < parts; part++) taken[(part + 1) * Line] = First(part);
    }

    /// <summary>The next piece for a thread, or −1 when all are taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Take(int part)
    {
        for (var i = 0; i < parts; i++)
        {
            var owner = (part + i) % parts;
            var end = First(owner + 1);
            ref var next = ref taken[(owner + 1) * Line];
            if (Volatile.Read(ref next) >= end) continue;
            var piece = Interlocked.Increment(ref next) - 1;
            if (piece < end) return piece;
        }
        return -1;
    }

    private int First(int part) => (int)((long)count * part / parts);
}
