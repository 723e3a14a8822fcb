using KerasPS.Cpu;

namespace KerasPS.Engine.Tests.Cpu;

[Collection("cpu settings")]
public class ThreadTests
{
    private sealed class Counting : IParallelWork
    {
        public readonly int[] Calls = new int[64];

        public void RunPart(int part, int parts, int phase)
        {
            Assert.InRange(part, 0, parts - 1);
            Interlocked.Increment(ref Calls[part]);
            if (phase == 1 && part == parts - 1) throw new InvalidOperationException("part failed");
            if (phase == 2) CpuThreads.Run(this, 0);
        }
    }

    private static void With(int threads, Action action)
    {
        var before = CpuThreads.Count;
        CpuThreads.Count = threads;
        try
        {
            action();
        }
        finally
        {
            CpuThreads.Count = before;
        }
    }

    [Fact]
    public void EveryPartRunsOnce() => With(4, () =>
    {
        var work = new Counting();
        for (var i = 0; i < 3000; i++) CpuThreads.Run(work);
        Assert.Equal([3000, 3000, 3000, 3000, 0], work.Calls[..5]);
    });

    [Fact]
    public void WorkersWakeUpAfterAPause() => With(3, () =>
    {
        var work = new Counting();
        for (var i = 0; i < 20; i++)
        {
            CpuThreads.Run(work);
            Thread.Sleep(3);
        }
        Assert.Equal([20, 20, 20], work.Calls[..3]);
    });

    [Fact]
    public void FailuresReachTheCaller() => With(3, () =>
    {
        var work = new Counting();
        Assert.Throws<InvalidOperationException>(() => CpuThreads.Run(work, 1));
        CpuThreads.Run(work);
        Assert.Equal(2, work.Calls[0]);
    });

    [Fact]
    public void NestedForksRunOnTheCaller() => With(2, () =>
    {
        var work = new Counting();
        CpuThreads.Run(work, 2);
        Assert.Equal(3, work.Calls[0]);
        Assert.Equal(3, work.Calls[1]);
    });

    [Fact]
    public void SeveralThreadsMayForkAtOnce() => With(2, () =>
    {
        var works = Enumerable.Range(0, 4).Select(_ => new Counting()).ToArray();
        var threads = works.Select(w => new Thread(() =>
        {
            for (var i = 0; i < 500; i++) CpuThreads.Run(w);
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(works, w => Assert.Equal([500, 500], w.Calls[..2]));
    });
}
