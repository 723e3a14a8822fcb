using System.Runtime.CompilerServices;

namespace KerasPS.Cpu;

/// <summary>The transpose of a convolution with respect to its input.</summary>
internal sealed unsafe class ConvTransposedLaunch(ConvPass pass) : ConvPassLaunch(pass, default)
{
    // The kernel (…taps, targets, sources) turned to (…taps, sources, targets), the taps of a row in reverse.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Pack(float* weights, ConvPanel panel, float* target)
    {
        var width = panel.Vectors * Lanes;
        int depth = Pass.Depth, columns = Pass.TapColumns;
        // The kernel's last axis runs over all groups' sources; its channels are the targets within a group.
        int sources = Pass.SourceChannels, targets = Pass.Filters;
        for (var tap = 0; tap < Pass.TapRows * columns; tap++)
        {
            var (row, column) = Math.DivRem(tap, columns);
            var to = target + (nint)(row * columns + columns - 1 - column) * depth * width;
            new Span<float>(to, depth * width).Clear();
            for (var j = 0; j < panel.Valid; j++)
            {
                var from = weights + ((nint)tap * targets + panel.First + j) * sources + panel.Group * depth;
                for (var k = 0; k < depth; k++) to[(nint)k * width + j] = from[k];
            }
        }
    }
}
