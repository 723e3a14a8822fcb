using KerasPS.Initializers;

namespace KerasPS.Layers;

/// <summary>
/// The mel spectrogram of a signal: magnitudes of a short-time Fourier transform, summed into bands that are even on the mel
/// scale, in decibels.
/// </summary>
/// <input>(batch, samples), or (samples) of one signal</input>
/// <output>(batch, bands, frames)</output>
/// <remarks>Frames are centred: the signal is mirrored at both ends. The limit -TopDb counts from the largest value of the whole batch.</remarks>
/// <keras since="3"/>
/// <example>
/// A signal of 64 samples gives 9 frames of 4 bands.
/// <code>
/// $model = New-Sequential | Add-Layer MelSpectrogram 16 8 -SamplingRate 1000 -NumMelBins 4 -InputShape 64
/// $model.Output.Shape
/// # (None, 4, 9)
/// </code>
/// </example>
[KerasObject("MelSpectrogram")]
public sealed class MelSpectrogram : Layer
{
    private readonly int? sequenceLength;
    private readonly double? maxFreq;

    /// <summary>The length of the transform.</summary>
    [Option(Position = 0, Min = 1, Help = "Length of the transform.")]
    public int FftLength { get; init; } = 2048;

    /// <summary>The samples from frame to frame.</summary>
    [Option(Position = 1, Min = 1, Help = "Samples from one frame to the next.")]
    public int SequenceStride { get; init; } = 512;

    /// <summary>The samples of a frame.</summary>
    [Option(Position = 2, Min = 1, Help = "Samples of a frame, at most the transform's length; null: that length.")]
    public int? SequenceLength { get => sequenceLength ?? FftLength; init => sequenceLength = value; }

    /// <summary>The window over each frame.</summary>
    [Option(Position = 3, Help = "Window over each frame: a name such as hann or hamming, its values, or null for none.")]
    public FrameWindow? Window { get; init; } = "hann";

    /// <summary>Samples a second.</summary>
    [Option(Position = 4, Min = 1, Help = "Samples a second.")]
    public double SamplingRate { get; init; } = 16000;

    /// <summary>How many bands.</summary>
    [Option(Position = 5, Min = 1, Help = "How many bands.")]
    public int NumMelBins { get; init; } = 128;

    /// <summary>The lowest frequency in hertz.</summary>
    [Option(Min = 0, Help = "Lowest frequency in hertz.")]
    public double MinFreq { get; init; } = 20;

    /// <summary>The highest frequency in hertz.</summary>
    [Option(Help = "Highest frequency in hertz; null: half the sampling rate.")]
    public double? MaxFreq { get => maxFreq ?? Math.Floor(SamplingRate / 2); init => maxFreq = value; }

    /// <summary>Whether the result is in decibels.</summary>
    [Option(Help = "Whether the result is in decibels.")]
    public bool PowerToDb { get; init; } = true;

    /// <summary>How many decibels below the largest value are the least.</summary>
    [Option(Help = "How many decibels below the largest value are the least.")]
    public double TopDb { get; init; } = 80;

    /// <summary>The exponent of the magnitudes.</summary>
    [Option(Help = "Exponent of the magnitudes: 1 for themselves, 2 for the power.")]
    public double MagExp { get; init; } = 2;

    /// <summary>The least power that counts.</summary>
    [Option(Help = "Least power that counts.")]
    public double MinPower { get; init; } = 1e-10;

    /// <summary>The power of 0 decibels.</summary>
    [Option(Help = "Power of 0 decibels.")]
    public double RefPower { get; init; } = 1;

    /// <inheritdoc/>
    protected internal override void OnOptionsSet()
    {
        if (SequenceLength > FftLength)
            throw new KerasException("OptionOutOfRange", $"{ClassName}: sequence_length is {SequenceLength}; expected at most the fft_length {FftLength}.");
        Frame();
    }

    /// <inheritdoc/>
    protected override bool AutoCast => false;

    /// <inheritdoc/>
    protected override SymbolicTensor Call(SymbolicTensor x, CallContext context)
    {
        // Half precision is too narrow for powers.
        var type = ComputeDType == KerasPS.DType.Float64 ? KerasPS.DType.Float64 : KerasPS.DType.Float32;
        var signals = K.Cast(x, type);
        if (x.Shape.Rank == 1) signals = K.ExpandDims(signals, 0);
        if (signals.Shape.Rank != 2)
            throw new KerasException("LayerShape", $"{this} expected signals (batch, samples); received {x.Shape}.");
        var half = FftLength / 2;
        var padded = K.ExpandDims(K.Pad(signals, [(0, 0), (half, half)], PadMode.Reflect), -1);
        var spectra = K.Conv(padded, K.Cast(K.Constant(Bases()), type), [SequenceStride]);
        var bins = half + 1;
        var magnitudes = K.Sqrt(K.Square(K.SliceAxis(spectra, 2, 0, bins)) + K.Square(K.SliceAxis(spectra, 2, bins, 2 * bins)));
        var mel = K.Dot(K.Power(magnitudes, MagExp), K.Cast(K.Constant(MelScale.Bands(NumMelBins, bins, SamplingRate, MinFreq, MaxFreq!.Value)), type));
        if (PowerToDb) mel = Decibels(mel);
        mel = K.Cast(K.Transpose(mel, 0, 2, 1), ComputeDType);
        return x.Shape.Rank == 1 ? K.Squeeze(mel, 0) : mel;
    }

    private SymbolicTensor Decibels(SymbolicTensor power)
    {
        var logs = K.Log(K.Maximum(power, MinPower)) * (10 / Math.Log(10)) - 10 * Math.Log10(Math.Max(Math.Abs(RefPower), MinPower));
        return K.Maximum(logs, K.Max(logs) - TopDb);
    }

    private double[] Frame()
    {
        var length = SequenceLength!.Value;
        return Window?.Create(length, periodic: true) ?? [.. Enumerable.Repeat(1.0, length)];
    }

    // Cosines, then sines, under the window in the middle of the transform.
    private Tensor Bases()
    {
        var frame = Frame();
        var bins = FftLength / 2 + 1;
        var before = (FftLength - frame.Length) / 2;
        var kernel = new Tensor(new(FftLength, 1, 2 * bins));
        var values = kernel.Span<float>();
        for (var i = 0; i < frame.Length; i++)
            for (var bin = 0; bin < bins; bin++)
            {
                // The angle is reduced in whole numbers: the product grows beyond what a sine is exact for.
                var angle = -2 * Math.PI * ((long)(before + i) * bin % FftLength) / FftLength;
                var at = (before + i) * 2 * bins + bin;
                values[at] = (float)(Math.Cos(angle) * frame[i]);
                values[at + bins] = (float)(Math.Sin(angle) * frame[i]);
            }
        return kernel;
    }
}
