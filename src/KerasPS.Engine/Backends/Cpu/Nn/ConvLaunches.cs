namespace KerasPS.Cpu;

/// <summary>Which launch computes a forward convolution: Winograd's, a depthwise one, or tiles.</summary>
internal static class ConvLaunches
{
    /// <summary>The launch, or null where none does what follows as well.</summary>
    public static CpuLaunch? Forward(ConvOptions options, Shape x, Shape kernel, Shape y, ConvEpilogue epilogue)
    {
        if (y.Size == 0 || x.Size == 0) return null;
        if (WinogradGeometry.Forward(options, x, kernel, y) is { } tiles)
            return VectorLaunch.Make(typeof(WinogradLaunch<,>), tiles, false, epilogue);
        var pass = ConvPass.Forward(options, x, kernel, y);
        if (!pass.IsDepthwise) return new ConvLaunch(pass, epilogue);
        // The depthwise kernels add no residual: the definition does where one was joined.
        if (epilogue.Residual) return null;
        return pass.IsThreeByThree ? VectorLaunch.Make(typeof(Depthwise3Launch<,>), pass, epilogue)
            : VectorLaunch.Make(typeof(DepthwiseLaunch<,>), pass, false, epilogue);
    }
}
