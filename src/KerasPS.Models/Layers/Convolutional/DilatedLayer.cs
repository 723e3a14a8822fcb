namespace KerasPS;

/// <summary>A layer of filters whose taps may lie apart.</summary>
public abstract class DilatedLayer : KernelLayer
{
    private readonly int[] dilationRate = [1];

    /// <summary>The distance of a window's taps.</summary>
    [Option(Aliases = ["atrous_rate"], Help = "Distance of a window's taps: one number, or one for each spatial axis.")]
    public int[] DilationRate { get => PerAxis(dilationRate, "dilation_rate"); init => dilationRate = value; }

    /// <inheritdoc/>
    protected override int[] Dilation => DilationRate;
}
