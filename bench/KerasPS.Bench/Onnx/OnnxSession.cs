using Microsoft.ML.OnnxRuntime;

namespace KerasPS.Bench;

/// <summary>A model in ONNX Runtime, with one fixed input.</summary>
public sealed class OnnxSession : IDisposable
{
    private readonly InferenceSession session;
    private readonly SessionOptions options;
    private readonly RunOptions run = new();
    private readonly OrtValue input;
    private readonly string[] inputNames;
    private readonly string[] outputNames;

    public OnnxSession(string path, float[] values, long[] dims, int threads)
    {
        options = new() { IntraOpNumThreads = threads, InterOpNumThreads = 1, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL };
        session = new(path, options);
        input = OrtValue.CreateTensorValueFromMemory(values, dims);
        (inputNames, outputNames) = ([.. session.InputMetadata.Keys], [.. session.OutputMetadata.Keys]);
    }

    public void Run() => session.Run(run, inputNames, [input], outputNames).Dispose();

    public float[] Result()
    {
        using var results = session.Run(run, inputNames, [input], outputNames);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }

    public void Dispose()
    {
        input.Dispose();
        session.Dispose();
        options.Dispose();
        run.Dispose();
    }
}
