namespace KerasPS.Cpu;

/// <summary>The forward convolution with its epilogue.</summary>
internal sealed unsafe class ConvLaunch(ConvPass pass, ConvEpilogue epilogue) : ConvPassLaunch(pass, epilogue)
{
    // One panel that holds all filters is the kernel itself: (…taps, channels, filters).
    protected override bool IsPacked => Panels.Length == 1 && Panels[0].Valid == Panels[0].Vectors * Lanes;

    protected override void Pack(float* weights, ConvPanel panel, float* target)
    {
        var width = panel.Vectors * Lanes;
        var rows = Pass.TapRows * Pass.TapColumns * Pass.Depth;
        weights += panel.Group * Pass.Filters + panel.First;
        for (var r = 0; r < rows; r++, target += width, weights += Pass.TargetChannels)
        {
            new Span<float>(weights, panel.Valid).CopyTo(new(target, width));
            new Span<float>(target + panel.Valid, width - panel.Valid).Clear();
        }
    }
}
