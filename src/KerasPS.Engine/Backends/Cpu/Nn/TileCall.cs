using System.Runtime.InteropServices;

namespace KerasPS.Cpu;

/// <summary>
/// The arguments of a tile kernel, all distances in bytes: <c>C[i, j] (+)= Σ over segments s and steps k of
/// A[s.a + k · AStep + i · ARow] · B[s.b + k · BStep + j]</c>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct TileCall
{
    public float* A;
    public float* B;
    public float* C;

    /// <summary>Pairs of distances into A and B, one a segment.</summary>
    public nint* Segments;
    public nint SegmentCount;

    /// <summary>The steps of each segment, at least one.</summary>
    public nint Steps;
    public nint ARow;
    public nint AStep;
    public nint BStep;
    public nint CRow;
    public float* Scale;
    public float* Bias;
    public float* Residual;
    public float Cap;

    /// <summary>The lanes of the last vector that count, in partial tiles.</summary>
    public int Tail;
}
