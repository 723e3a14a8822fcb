using KerasPS.Cpu;

namespace KerasPS.Bench;

/// <summary>The prediction for one image by a published architecture with random weights, against ONNX Runtime with the same weights.</summary>
public abstract class OnnxRow(string application) : ComparedRow
{
    private const double Tolerance = 1e-4;

    private Model? model;
    private KerasPS.Tensor? image;
    private OnnxSession? session;

    public override string Reference => "ONNX Runtime";

    public override void PrepareOurs()
    {
        model = KerasRegistry.Create<Application>(application).Create();
        image = FitSteps.Uniform(1, 224, 224, 3);
    }

    public override void PrepareTheirs()
    {
        var path = Path.Combine(Path.GetTempPath(), $"keras-ps-bench-{Environment.ProcessId}.onnx");
        OnnxExport.Save((FunctionalModel)model!, path);
        session = new(path, ChannelsFirst(image!), [1, 3, 224, 224], CpuThreads.Count);
        File.Delete(path);
        Compare();
    }

    public override void Ours() => model!.Predict(image!).Dispose();

    public override void Theirs() => session!.Run();

    public override void Dispose()
    {
        image?.Dispose();
        session?.Dispose();
        base.Dispose();
    }

    // A comparison of speed is worth something only where both compute the same.
    private void Compare()
    {
        using var prediction = model!.Predict(image!);
        var (ours, theirs) = (prediction.ToFloats(), session!.Result());
        var largest = theirs.Max(Math.Abs);
        for (var i = 0; i < ours.Length; i++)
            if (!(Math.Abs(ours[i] - theirs[i]) <= Tolerance * largest))
                throw new InvalidOperationException($"{application}: output {i} is {ours[i]} here and {theirs[i]} in ONNX Runtime.");
    }

    private static float[] ChannelsFirst(KerasPS.Tensor image)
    {
        var (source, pixels) = (image.ToFloats(), 224 * 224);
        return [.. Enumerable.Range(0, source.Length).Select(i => source[i % pixels * 3 + i / pixels])];
    }
}
