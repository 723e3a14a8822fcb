namespace KerasPS.Bench;

/// <summary>Opening the file of VGG16 with its 528 MiB of weights, in the disk cache.</summary>
[Bench("open VGG16's .h5 file, warm", 0.5, Order = 104)]
public sealed class OpenVgg16 : BenchRow
{
    private readonly string path = Path.Combine(Path.GetTempPath(), "keras-bench-vgg16.h5");

    public override BenchResult Measure(BenchAttribute bench, Alternation alternation)
    {
        var model = KerasRegistry.Create<Application>("VGG16").Create();
        ModelFile.Save(model, path, force: true);
        var timing = alternation.Run(() =>
        {
            var read = ModelFile.Load(path);
            foreach (var weight in read.Weights) weight.Value.Dispose();
        });
        return BenchResult.Absolute(bench, Units.Seconds, timing.Median);
    }

    public override void Dispose()
    {
        File.Delete(path);
        base.Dispose();
    }
}
