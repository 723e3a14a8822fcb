using System.Runtime.Intrinsics;

namespace KerasPS.Cpu;

/// <summary>Random numbers in pieces of whole blocks, which threads draw independently of each other.</summary>
internal sealed unsafe class RandomLaunch(long size, int stream, bool normal) : CpuLaunch
{
    /// <summary>Blocks of a piece: the words of one stay in the first-level cache.</summary>
    private const int PieceBlocks = 512;

    /// <summary>Room for the blocks that fill the last vector of a piece.</summary>
    private const int PieceFloats = 4 * (PieceBlocks + 16);

    private const long WorthForking = 20_000;

    private readonly delegate*<uint, uint, ulong, ulong, float*, nint, void> words = SimdLevel.Bits switch
    {
        512 => &PhiloxLoops<Simd512, Vector512<float>>.Words,
        256 => &PhiloxLoops<Simd256, Vector256<float>>.Words,
        _ => &PhiloxLoops<Simd128, Vector128<float>>.Words,
    };
    private readonly delegate*<float*, nint, void> toUniform = SimdLevel.Bits switch
    {
        512 => &PhiloxLoops<Simd512, Vector512<float>>.ToUniform,
        256 => &PhiloxLoops<Simd256, Vector256<float>>.ToUniform,
        _ => &PhiloxLoops<Simd128, Vector128<float>>.ToUniform,
    };

    private readonly int parts = size >= WorthForking ? CpuThreads.Count : 1;
    private ulong seed;
    private ulong step;

    public override long ScratchFloats => (long)parts * PieceFloats;

    public override void Run(RandomState random)
    {
        (seed, step) = (random.Seed, random.Step);
        if (parts > 1) Fork(0, parts);
        else RunPart(0, 1, 0);
    }

    public override void RunPart(int part, int parts, int phase)
    {
        var piece = Scratch + part * PieceFloats;
        var pieces = (size + 4 * PieceBlocks - 1) / (4 * PieceBlocks);
        var last = pieces * (part + 1) / parts;
        for (var i = pieces * part / parts; i < last; i++)
        {
            var start = i * 4 * PieceBlocks;
            var count = (int)Math.Min(4 * PieceBlocks, size - start);
            words((uint)(start / 4), (uint)stream, step, seed, piece, (count + 3) / 4);
            if (normal)
                for (var j = 0; j < count; j += 2)
                {
                    var (first, second) = Philox.ToNormal(((uint*)piece)[j], ((uint*)piece)[j + 1]);
                    (piece[j], piece[j + 1]) = ((float)first, (float)second);
                }
            else toUniform(piece, count);
            new ReadOnlySpan<float>(piece, count).CopyTo(new(Outputs[0] + start, count));
        }
    }
}
