namespace KerasPS.Initializers;

/// <summary>
/// The cosine or sine bases of a short-time Fourier transform as the kernel (frame length, 1, frequencies) of a
/// one-dimensional convolution.
/// </summary>
[KerasObject("STFT", Aliases = ["STFTInitializer"])]
public sealed class Stft : Initializer
{
    /// <summary>Real (cosine) or imaginary (sine) part.</summary>
    [Option(Help = "Real (cosine) or imaginary (sine) part.")]
    public StftSide Side { get; init; }

    /// <summary>The window, for example <c>hann</c>; null: none.</summary>
    [Option(Help = "Window over the frame: a name such as hann or hamming, or its values.")]
    public FrameWindow? Window { get; init; } = "hann";

    /// <summary>Whether the window is that of a periodic signal.</summary>
    [Option(Help = "Whether the window is periodic.")]
    public bool Periodic { get; init; }

    /// <summary>What the bases are divided by: <c>density</c>, <c>spectrum</c> or null.</summary>
    [Option(Help = "Division by the window's power (density), its sum (spectrum), or none.")]
    public string? Scaling { get; init; } = "density";

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (Scaling is not (null or "density" or "spectrum"))
            throw new KerasException("OptionInvalid", $"STFT: option 'scaling' is '{Scaling}'; expected density, spectrum or nothing.");
    }

    /// <inheritdoc/>
    public override Tensor Create(Shape shape)
    {
        if (shape.Rank != 3 || shape[1] != 1)
            throw new KerasException("InitializerShape",
                $"The initializer STFT needs a weight of shape (frame length, 1, frequencies); received {shape}.");
        var (frame, bins) = (shape[0], shape[2]);
        var window = Window?.Create(frame, Periodic);
        var scale = window is null ? 1 : Scaling switch
        {
            "density" => Math.Sqrt(window.Sum(w => w * w)),
            "spectrum" => window.Sum(Math.Abs),
            _ => 1,
        };
        var tensor = new Tensor(shape);
        var values = tensor.Span<float>();
        for (var time = 0; time < frame; time++)
            for (var bin = 0; bin < bins; bin++)
            {
                var angle = -2 * Math.PI * time * bin / ((bins - 1) * 2);
                values[time * bins + bin] = (float)((Side == StftSide.Real ? Math.Cos(angle) : Math.Sin(angle))
                    * (window?[time] ?? 1) / scale);
            }
        return tensor;
    }
}
