using System.Runtime.InteropServices;
using KerasPS.Cpu;

namespace KerasPS.Engine.Tests.Cpu;

[Collection("cpu settings")]
public unsafe class GemmTests
{
    public static TheoryData<int, bool, bool> Kinds()
    {
        var data = new TheoryData<int, bool, bool>();
        foreach (var bits in SimdLevel.All)
            foreach (var a in new[] { false, true })
                foreach (var b in new[] { false, true }) data.Add(bits, a, b);
        return data;
    }

    private static readonly (int M, int N, int K)[] Shapes =
    [
        (1, 1, 1), (16, 3, 16), (4, 16, 16), (5, 7, 0), (0, 3, 4), (13, 33, 17), (14, 32, 64), (15, 31, 700), (29, 47, 5),
        (600, 20, 9), (33, 1100, 12), (40, 70, 1024), (96, 96, 96), (130, 10, 33),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EqualsTheSum(int bits, bool transposeA, bool transposeB)
    {
        var before = (SimdLevel.Bits, CpuThreads.Count);
        try
        {
            SimdLevel.Bits = bits;
            CpuThreads.Count = 3;
            var random = new Random(bits);
            foreach (var (m, n, k) in Shapes) Check(random, GemmShape.Dense(transposeA, transposeB, m, n, k));
            Check(random, new(transposeA, transposeB, 20, 37, 50, 1024, 1024, 100, 0.5f, true));
        }
        finally
        {
            (SimdLevel.Bits, CpuThreads.Count) = before;
        }
    }

    private static void Check(Random random, GemmShape shape)
    {
        var (m, n, k) = (shape.M, shape.N, shape.K);
        var a = Matrix(random, shape.TransposeA ? k : m, shape.StrideA);
        var b = Matrix(random, shape.TransposeB ? n : k, shape.StrideB);
        var c = Matrix(random, m, shape.StrideC);
        var bias = Matrix(random, 1, n);
        var expected = new double[(m * shape.StrideC)];
        for (var i = 0; i < expected.Length; i++) expected[i] = c[i];
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
            {
                double sum = 0;
                for (var p = 0; p < k; p++)
                    sum += (double)(shape.TransposeA ? a[p * shape.StrideA + i] : a[i * shape.StrideA + p])
                        * (shape.TransposeB ? b[j * shape.StrideB + p] : b[p * shape.StrideB + j]);
                ref var target = ref expected[i * shape.StrideC + j];
                target = Math.Max(0, sum * shape.Alpha + bias[j] + (shape.Accumulate ? target : 0));
            }
        float[] first = [];
        foreach (var threads in new[] { 3, 1 })
        {
            CpuThreads.Count = threads;
            var plan = new GemmPlan(shape);
            var result = (float[])c.Clone();
            var scratch = (float*)System.Runtime.InteropServices.NativeMemory.AlignedAlloc((nuint)(plan.ScratchFloats + 16) * 4, 64);
            fixed (float* pa = a, pb = b, pc = result, pbias = bias) plan.Run(pa, pb, pc, scratch, pbias, &Relu);
            System.Runtime.InteropServices.NativeMemory.AlignedFree(scratch);
            for (var i = 0; i < expected.Length; i++)
                Assert.True(Math.Abs(expected[i] - result[i]) <= 1e-5 * (1 + Math.Sqrt(k)),
                    $"{shape} at {i}: expected {expected[i]}, received {result[i]}");
            if (first.Length > 0) Assert.True(first.AsSpan().SequenceEqual(result), $"{shape}: threads change the result");
            first = result;
        }
    }

    private static void Relu(float* target, float* source, float* b, float* c, nint n)
    {
        for (var i = 0; i < n; i++) target[i] = Math.Max(0, source[i]);
    }

    private static float[] Matrix(Random random, nint rows, nint stride)
    {
        var data = new float[rows * stride];
        foreach (ref var x in data.AsSpan()) x = random.NextSingle() * 2 - 1;
        return data;
    }
}
