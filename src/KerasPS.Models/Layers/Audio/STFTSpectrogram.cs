using KerasPS.Initializers;

namespace KerasPS.Layers;

/// <summary>
/// A spectrogram of each channel of a signal: a short-time Fourier transform as a convolution, whose bases can be trained.
/// </summary>
/// <input>(batch, time, channels); channels_first: (batch, channels, time)</input>
/// <output>(batch, frames, channels · frequencies); with -ExpandDims (batch, frames, frequencies, channels). channels_first: (batch, channels · frequencies, frames) and (batch, channels, frames, frequencies)</output>
/// <weights>real_kernel (frame_length, 1, frequencies), imag_kernel (frame_length, 1, frequencies); the modes real and imag have one of them</weights>
/// <remarks>There are fft_length / 2 + 1 frequencies, in the mode stft twice as many.</remarks>
/// <keras since="3"/>
/// <example>
/// Four frames of a signal, five frequencies each.
/// <code>
/// $model = New-Sequential | Add-Layer STFTSpectrogram 8 8 -Mode magnitude -InputShape 32, 1
/// $model.Output.Shape
/// # (None, 4, 5)
/// </code>
/// </example>
[KerasObject("STFTSpectrogram")]
public sealed class STFTSpectrogram : ImageLayer
{
    private LayerWeight? real;
    private LayerWeight? imag;

    /// <summary>What the output shows.</summary>
    [Option(Help = "What the output shows: log, magnitude, psd, real, imag, angle or stft.")]
    public SpectrogramMode Mode { get; init; }

    /// <summary>The samples of a frame.</summary>
    [Option(Position = 0, Min = 1, Help = "Samples of a frame.")]
    public int FrameLength { get; init; } = 256;

    /// <summary>The samples from frame to frame.</summary>
    [Option(Position = 1, Min = 1, Help = "Samples from one frame to the next; null: half a frame.")]
    public int? FrameStep { get; init; }

    /// <summary>The length of the transform.</summary>
    [Option(Position = 2, Min = 1, Help = "Length of the transform, at least that of a frame; null: the next power of two.")]
    public int? FftLength { get; init; }

    /// <summary>The window over each frame.</summary>
    [Option(Help = "Window over each frame: a name such as hann or hamming, or its values.")]
    public FrameWindow? Window { get; init; } = "hann";

    /// <summary>Whether the window is that of a periodic signal.</summary>
    [Option(Help = "Whether the window is periodic.")]
    public bool Periodic { get; init; }

    /// <summary>What the bases are divided by.</summary>
    [Option(Help = "Division by the window's power (density), its sum (spectrum), or none.")]
    public string? Scaling { get; init; } = "density";

    /// <summary>How frames lie at the ends.</summary>
    [Option(Help = "How frames lie at the ends: valid or same.")]
    public WindowPadding Padding { get; init; } = WindowPadding.Valid;

    /// <summary>Whether frequencies and channels get axes of their own.</summary>
    [Option(Help = "Give frequencies and channels axes of their own, as images have them.")]
    public bool ExpandDims { get; init; }

    /// <inheritdoc/>
    protected internal override int SpatialAxes => 1;

    private int Step => FrameStep ?? Math.Max(1, FrameLength / 2);

    private int Frequencies => (FftLength ?? (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)FrameLength)) / 2 + 1;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (FrameStep > FrameLength)
            throw new KerasException("OptionOutOfRange", $"{ClassName}: frame_step is {FrameStep}; expected at most the frame_length {FrameLength}.");
        if (FftLength < FrameLength)
            throw new KerasException("OptionOutOfRange", $"{ClassName}: fft_length is {FftLength}; expected at least the frame_length {FrameLength}.");
        if (Padding == WindowPadding.Causal)
            throw new KerasException("OptionInvalid", $"{ClassName}: option 'padding' is causal; expected valid or same.");
        Basis(StftSide.Real).OnOptionsSet();
    }

    /// <inheritdoc/>
    protected override void Build(IReadOnlyList<Shape> inputs)
    {
        var shape = new Shape(FrameLength, 1, Frequencies);
        if (Mode != SpectrogramMode.Imag) real = AddWeight("real_kernel", shape, Basis(StftSide.Real));
        if (Mode != SpectrogramMode.Real) imag = AddWeight("imag_kernel", shape, Basis(StftSide.Imag));
    }

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        if (x.Shape.Rank != 3)
            throw new KerasException("LayerShape", $"{this} expected signals ({(ChannelsFirst ? "batch, channels, time" : "batch, time, channels")}); received {x.Shape}.");
        var channels = ChannelsFirst ? x : K.Transpose(x, 0, 2, 1);
        var signals = K.Reshape(channels, -1, Dim.Of(channels, 2), 1);
        var (re, im) = (Transform(signals, real), Transform(signals, imag));
        return Arrange(Mode switch
        {
            SpectrogramMode.Real => re!,
            SpectrogramMode.Imag => im!,
            SpectrogramMode.Angle => K.Atan2(im!, re!),
            SpectrogramMode.Stft => K.Concat([re!, im!], -1),
            SpectrogramMode.Psd => Density(K.Square(re!) + K.Square(im!)),
            SpectrogramMode.Magnitude => Magnitude(re!, im!),
            _ => K.Log(K.Maximum(Magnitude(re!, im!), KerasConfig.Epsilon)),
        }, channels);
    }

    private Stft Basis(StftSide side) => new() { Side = side, Window = Window, Scaling = Scaling, Periodic = Periodic };

    private SymbolicTensor? Transform(SymbolicTensor signals, LayerWeight? basis) => basis is null ? null
        : K.Conv(signals, K.Cast(basis, signals.DType), [Step], Padding == WindowPadding.Same ? "same" : "valid");

    private static SymbolicTensor Magnitude(SymbolicTensor re, SymbolicTensor im) =>
        K.Sqrt(K.Maximum(K.Square(re) + K.Square(im), KerasConfig.Epsilon));

    private SymbolicTensor Density(SymbolicTensor power) => power * K.Cast(K.Constant(Tensor.From(
        [.. Enumerable.Range(0, Frequencies).Select(f => f == 0 || f == Frequencies - 1 ? 1f : 2f)])), power.DType);

    // (batch · channels, frames, frequencies) to the layout asked for.
    private SymbolicTensor Arrange(SymbolicTensor spectra, SymbolicTensor channels)
    {
        var frequencies = spectra.Shape[-1];
        var count = channels.Shape[1];
        var x = K.Reshape(spectra, -1, count, Dim.Of(spectra, 1), frequencies);
        if (ExpandDims) return ChannelsFirst ? x : K.Transpose(x, 0, 2, 3, 1);
        x = ChannelsFirst ? K.Transpose(x, 0, 1, 3, 2) : K.Transpose(x, 0, 2, 1, 3);
        return ChannelsFirst ? K.Reshape(x, -1, count * frequencies, Dim.Of(x, 3)) : K.Reshape(x, -1, Dim.Of(x, 1), count * frequencies);
    }
}
