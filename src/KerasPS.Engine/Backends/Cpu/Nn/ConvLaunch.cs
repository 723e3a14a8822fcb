using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KerasPS.Cpu;

/// <summary>The forward convolution with its epilogue.</summary>
internal sealed unsafe class ConvLaunch(ConvPass pass, ConvEpilogue epilogue) : ConvPassLaunch(pass, epilogue)
{
    private const int Ahead = 24;

    /// <summary>The same convolution, to be asked for that many pixels at a time.</summary>
    public ConvLaunch ForPixels(int count) => new(Pass, Epilogue) { PixelRun = count };

    // One panel that holds all filters is the kernel itself: (…taps, channels, filters).
    protected override bool IsPacked => Panels.Length == 1 && Panels[0].Valid == Panels[0].Vectors * Lanes;

    protected override void Pack(float* weights, ConvPanel panel, float* target)
    {
        var width = panel.Vectors * Lanes;
        var rows = Pass.TapRows * Pass.TapColumns * Pass.Depth;
        weights += panel.Group * Pass.Filters + panel.First;
        if (panel.Valid == width && width % 16 == 0)
        {
            Copy(weights, Pass.TargetChannels, target, rows, width);
            return;
        }
        for (var r = 0; r < rows; r++, target += width, weights += Pass.TargetChannels)
        {
            new Span<float>(weights, panel.Valid).CopyTo(new(target, width));
            new Span<float>(target + panel.Valid, width - panel.Valid).Clear();
        }
    }

    // Row by row through all panels: the weights are read in the order of memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void PackAll(float* weights, int first, int end, float* target)
    {
        var width = 2 * Lanes;
        for (var p = first; p < end; p++)
            if (Panels[p].Valid != width || Panels[p].Group != Panels[first].Group || width % 16 != 0)
            {
                base.PackAll(weights, first, end, target);
                return;
            }
        var rows = (nint)Pass.TapRows * Pass.TapColumns * Pass.Depth;
        weights += Panels[first].Group * Pass.Filters + Panels[first].First;
        for (nint r = 0; r < rows; r++, weights += Pass.TargetChannels)
        {
            Prefetch(weights + Ahead * (nint)Pass.TargetChannels, (end - first) * width);
            for (var p = 0; p < end - first; p++)
            {
                var to = target + (p * rows + r) * width;
                for (var i = 0; i < width; i += 16) Vector512.Load(weights + p * width + i).Store(to + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(float* weights, nint row, float* target, int rows, int width)
    {
        for (var r = 0; r < rows; r++, weights += row, target += width)
        {
            Prefetch(weights + Ahead * row, width);
            for (var i = 0; i < width; i += 16) Vector512.Load(weights + i).Store(target + i);
        }
    }

    // The rows lie too far apart for the processor to see the pattern by itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(float* address, int floats)
    {
        if (!Sse.IsSupported) return;
        for (var i = 0; i < floats; i += 16) Sse.Prefetch0(address + i);
    }
}
