namespace KerasPS.Bench;

/// <summary>Writing or reading the file of a large model, compared with copying that file.</summary>
public abstract class LargeFileRow(string extension) : ComparedRow
{
    // Two square layers: 512 MiB of weights.
    private const int Width = 8192;

    /// <summary>What the weights take.</summary>
    protected const double WeightBytes = 2.0 * Width * (Width + 1) * sizeof(float);

    public override string Reference => "copy";

    /// <inheritdoc/>
    public override int MemoryRepeats => 1;

    /// <summary>The file; a process that measures memory finds the one the timing made.</summary>
    protected string Saved { get; } = Path.Combine(Path.GetTempPath(), "keras-bench-large" + extension);

    protected string Copy => Saved + ".copy";

    public override BenchResult Memory(BenchAttribute bench, int threads)
    {
        var peak = PeakMemory.Ask(bench.Name, "ours", threads);
        return BenchResult.Compared("peak memory: " + bench.Name, Units.Bytes, 1.3, "weights", peak, WeightBytes, peak / WeightBytes);
    }

    public override void Dispose()
    {
        File.Delete(Saved);
        File.Delete(Copy);
        base.Dispose();
    }

    protected static Sequential Model()
    {
        var model = new Sequential { Name = "large" };
        for (var i = 0; i < 2; i++) model.Add(new Layers.Dense { Units = Width, InputDim = Width, KernelInitializer = new Initializers.Ones() });
        foreach (var weight in model.Weights) _ = weight.Value;
        return model;
    }

    /// <summary>Copies the file, with its bytes on the disk at the end where a save has them there.</summary>
    protected void CopyFile(bool flush)
    {
        using var from = new FileStream(Saved, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        using var to = new FileStream(Copy, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        from.CopyTo(to, 1 << 20);
        if (flush) to.Flush(flushToDisk: true);
    }
}
