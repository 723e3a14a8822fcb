using KerasPS.Cpu;
using Xunit;

namespace KerasPS.Tests.Nn.Cpu;

/// <summary>Runs one op's kernel on its own and compares it with the op's definition, at every vector width.</summary>
internal static unsafe class KernelCheck
{
    public static void Check(Op op, int seed, params Shape[] shapes) => Check(op, seed, 1e-5, shapes);

    public static void Check(Op op, int seed, double tolerance, params Shape[] shapes)
    {
        var inputs = shapes.Select((s, i) => Values(s, seed * 13 + i)).ToArray();
        var specs = shapes.Select(s => new TensorSpec(s, DType.Float32)).ToArray();
        var results = op.Infer(specs);
        var expected = results.Select(r => new Reference.Array(r.Shape, DType.Float32)).ToArray();
        op.Evaluate([.. inputs.Select((x, i) => new Reference.Array(shapes[i], DType.Float32, [.. x.Select(v => (double)v)]))],
            expected);
        float[][]? first = null;
        foreach (var lanes in Widths())
            foreach (var threads in new[] { 1, 3 })
            {
                var actual = Run(op, specs, results, inputs, lanes, threads);
                for (var o = 0; o < actual.Length; o++)
                {
                    var scale = Math.Max(1, expected[o].Data.Select(Math.Abs).DefaultIfEmpty(0).Max());
                    for (var i = 0; i < actual[o].Length; i++)
                        Assert.True(Math.Abs(expected[o].Data[i] - actual[o][i]) <= tolerance * scale,
                            $"{op} {string.Join(" ", (object[])shapes)} lanes {lanes} output {o} at {i}: " +
                            $"expected {expected[o].Data[i]}, received {actual[o][i]}");
                }
                if (threads == 1) first = actual;
                else for (var o = 0; o < actual.Length; o++) Assert.Equal(first![o], actual[o]);
            }
    }

    public static float[] Values(Shape shape, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, (int)shape.Size).Select(_ => (float)(random.NextDouble() * 2 - 1))];
    }

    private static IEnumerable<int> Widths() => new[] { 16, 8, 4 }.Where(w => w * 32 <= SimdLevel.Best);

    private static float[][] Run(Op op, TensorSpec[] specs, TensorSpec[] results, float[][] inputs, int lanes, int threads)
    {
        lock (typeof(KernelCheck))
        {
            var (oldLanes, oldThreads) = (SimdLevel.Bits, CpuThreads.Count);
            var blocks = new List<nint>();
            float* Block(long floats, float fill)
            {
                var p = (float*)System.Runtime.InteropServices.NativeMemory.AlignedAlloc((nuint)(floats + 32) * 4, 64);
                new Span<float>(p, (int)floats + 32).Fill(fill);
                blocks.Add((nint)p);
                return p;
            }
            try
            {
                SimdLevel.Bits = lanes * 32;
                CpuThreads.Count = threads;
                var launch = CpuKernels.Bind(op, specs, results);
                Assert.NotNull(launch);
                float** ins = stackalloc float*[inputs.Length];
                float** outs = stackalloc float*[results.Length];
                for (var i = 0; i < inputs.Length; i++)
                {
                    if (!op.ReadsValues(i)) continue;
                    ins[i] = Block(inputs[i].Length, float.NaN);
                    inputs[i].CopyTo(new Span<float>(ins[i], inputs[i].Length));
                }
                for (var o = 0; o < results.Length; o++) outs[o] = Block(results[o].Shape.Size, float.NaN);
                launch.Inputs = ins;
                launch.Outputs = outs;
                launch.Scratch = Block(launch.ScratchFloats, float.NaN);
                launch.Prepare();
                launch.Run(new RandomState(1));
                launch.Run(new RandomState(1));
                var values = new float[results.Length][];
                for (var o = 0; o < results.Length; o++)
                    values[o] = new Span<float>(outs[o], (int)results[o].Shape.Size).ToArray();
                (launch as IDisposable)?.Dispose();
                return values;
            }
            finally
            {
                foreach (var block in blocks) System.Runtime.InteropServices.NativeMemory.AlignedFree((void*)block);
                (SimdLevel.Bits, CpuThreads.Count) = (oldLanes, oldThreads);
            }
        }
    }
}
