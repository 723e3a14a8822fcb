using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KerasPS.Initializers;
using KerasPS.Training;

namespace KerasPS.Data;

/// <summary>Batches of arrays in memory: rows are copied straight into the plan's buffers.</summary>
internal sealed unsafe class ArraySource : BatchSource
{
    private readonly StepFunction function;
    private readonly RowReader[] columns;
    private readonly int batchSize;
    private readonly int start;
    private readonly ShuffleMode shuffle;
    private readonly int[] order;
    private readonly bool endless;
    private int next;
    private ulong seed;
    private StepPlan? full;

    /// <summary>Makes a source.</summary>
    /// <param name="function">The step function the batches are for.</param>
    /// <param name="columns">Inputs, targets and weights, in the function's order.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="batchSize">Rows of a batch; the last may have fewer.</param>
    /// <param name="shuffle">The order of the rows.</param>
    /// <param name="endless">Whether an epoch goes on where the one before ended, beginning anew at the end of the rows.</param>
    public ArraySource(StepFunction function, IReadOnlyList<Tensor> columns, int start, int count, int batchSize,
        ShuffleMode shuffle, bool endless = false)
    {
        this.endless = endless;
        this.function = function;
        this.columns = [.. columns.Select(RowReader.Of)];
        this.batchSize = batchSize;
        this.start = start;
        this.shuffle = shuffle;
        Count = count;
        order = shuffle == ShuffleMode.None ? [] : GC.AllocateUninitializedArray<int>(count, pinned: true);
        for (var i = 0; i < order.Length; i++) order[i] = start + i;
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    public override int? Steps => (Count + batchSize - 1) / batchSize;

    public override void Begin(ulong seed)
    {
        this.seed = seed;
        if (endless && next > 0 && next < Count) return;
        Restart();
    }

    private void Restart()
    {
        next = 0;
        if (shuffle == ShuffleMode.None) return;
        var random = HostRandom.For((long)seed);
        for (var i = 0; i < order.Length; i++) order[i] = start + i;
        if (shuffle == ShuffleMode.Samples)
        {
            Shuffle(order, random);
            return;
        }
        // The last, shorter batch stays last.
        var blocks = Enumerable.Range(0, Count / batchSize).ToArray();
        Shuffle(blocks, random);
        for (var i = 0; i < blocks.Length; i++)
            for (var j = 0; j < batchSize; j++) order[i * batchSize + j] = start + blocks[i] * batchSize + j;
    }

    public override StepPlan? Next()
    {
        var rows = Math.Min(batchSize, Count - next);
        if (rows <= 0)
        {
            if (!endless || Count == 0) return null;
            seed++;
            Restart();
            rows = Math.Min(batchSize, Count);
        }
        var plan = rows == batchSize ? Full() : function.PlanFor(columns, rows);
        if (order.Length == 0)
            for (var i = 0; i < columns.Length; i++) plan.Copy(i, columns[i], start + next);
        else
        {
            var rowsAt = (int*)Marshal.UnsafeAddrOfPinnedArrayElement(order, next);
            for (var i = 0; i < columns.Length; i++) plan.Gather(i, columns[i], rowsAt);
        }
        next += rows;
        return plan;
    }

    private StepPlan Full() => full is { IsReleased: false } plan ? plan : full = function.PlanFor(columns, batchSize);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Shuffle(int[] items, HostRandom random)
    {
        // Two positions of 32 random bits each from one draw.
        ulong bits = 0;
        for (var i = items.Length - 1; i > 0; i--)
        {
            bits = (i & 1) != 0 || bits == 0 ? random.NextBits() : bits >> 32;
            var j = (int)((bits & 0xFFFFFFFF) * (ulong)(i + 1) >> 32);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
