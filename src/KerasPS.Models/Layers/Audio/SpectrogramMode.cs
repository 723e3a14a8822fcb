namespace KerasPS.Layers;

/// <summary>What a spectrogram shows of the complex numbers re + i · im of a short-time Fourier transform.</summary>
public enum SpectrogramMode
{
    /// <summary>The logarithm of the magnitude.</summary>
    Log,
    /// <summary>√(re² + im²).</summary>
    Magnitude,
    /// <summary>re² + im², doubled between the first and the last frequency.</summary>
    Psd,
    /// <summary>The real part.</summary>
    Real,
    /// <summary>The imaginary part.</summary>
    Imag,
    /// <summary>The angle, from −π to π.</summary>
    Angle,
    /// <summary>The real parts, then the imaginary ones.</summary>
    Stft,
}
