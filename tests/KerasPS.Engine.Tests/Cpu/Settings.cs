using KerasPS.Cpu;

namespace KerasPS.Engine.Tests.Cpu;

/// <summary>Repeats a check for all vector widths with one and with three threads, and restores both settings.</summary>
internal static class Settings
{
    public static void ForAll(Action check)
    {
        var before = (SimdLevel.Bits, CpuThreads.Count);
        try
        {
            foreach (var bits in SimdLevel.All)
                foreach (var threads in new[] { 1, 3 })
                {
                    (SimdLevel.Bits, CpuThreads.Count) = (bits, threads);
                    check();
                }
        }
        finally
        {
            (SimdLevel.Bits, CpuThreads.Count) = before;
        }
    }

    /// <summary>The outputs of a function with one and with three threads, which must be equal to the last bit.</summary>
    public static void SameOnAllThreads(SymbolicTensor[] inputs, SymbolicTensor[] outputs, params Tensor[] values)
    {
        var before = CpuThreads.Count;
        try
        {
            float[][]? first = null;
            foreach (var threads in new[] { 1, 2, 3 })
            {
                CpuThreads.Count = threads;
                using var function = new Function(inputs, outputs, backend: new CpuBackend());
                var results = function.Invoke(values).Select(r => r.ToFloats()).ToArray();
                first ??= results;
                for (var i = 0; i < results.Length; i++) Assert.Equal(first[i], results[i]);
            }
        }
        finally
        {
            CpuThreads.Count = before;
        }
    }
}
