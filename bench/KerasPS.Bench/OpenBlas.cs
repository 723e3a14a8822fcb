using System.Runtime.InteropServices;

namespace KerasPS.Bench;

/// <summary>The system's OpenBLAS (Debian: libopenblas0-pthread), where there is one.</summary>
internal static unsafe partial class OpenBlas
{
    private const int RowMajor = 101, Plain = 111;

    /// <summary>Whether the library is there.</summary>
    public static bool IsAvailable { get; private set; }

    public static void Initialize(int threads)
    {
        // Old versions do not know new processors and fall back to AVX2 although these have AVX-512. A comparison is fair
        // with the reference's best kernels only, so whatever the environment says is overruled.
        if (OperatingSystem.IsLinux() && System.Runtime.Intrinsics.X86.Avx512F.IsSupported)
            NativeEnvironment.Set("OPENBLAS_CORETYPE", "SKYLAKEX");
        NativeLibrary.SetDllImportResolver(typeof(OpenBlas).Assembly, (name, _, _) => name == "openblas" ? Load() : 0);
        IsAvailable = Load() != 0;
        if (IsAvailable) SetThreads(threads);
    }

    /// <summary>C = A B of row-major matrices.</summary>
    public static void Multiply(int m, int n, int k, float* a, float* b, float* c) =>
        Sgemm(RowMajor, Plain, Plain, m, n, k, 1, a, k, b, n, 0, c, n);

    private static nint Load()
    {
        foreach (var file in new[] { "libopenblas.so.0", "libopenblas.so", "libopenblas.dll", "libopenblas.dylib" })
            if (NativeLibrary.TryLoad(file, out var handle)) return handle;
        return 0;
    }

    [LibraryImport("openblas", EntryPoint = "openblas_set_num_threads")]
    private static partial void SetThreads(int threads);

    [LibraryImport("openblas", EntryPoint = "cblas_sgemm")]
    private static partial void Sgemm(int order, int transA, int transB, int m, int n, int k, float alpha, float* a, int lda,
        float* b, int ldb, float beta, float* c, int ldc);
}
