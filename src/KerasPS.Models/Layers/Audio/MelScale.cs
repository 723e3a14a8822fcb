namespace KerasPS.Layers;

/// <summary>The mel scale, mel(f) = 1127 · ln(1 + f / 700), as the Hidden Markov Model Toolkit defines it.</summary>
internal static class MelScale
{
    /// <summary>
    /// The matrix (bins, bands) that turns a linear spectrum into mel bands: triangles of height 1 that are even on the mel
    /// scale. The bin of frequency 0 counts for none.
    /// </summary>
    /// <param name="bands">How many bands.</param>
    /// <param name="bins">The bins of the spectrum, from 0 to half the sampling rate.</param>
    /// <param name="samplingRate">Samples a second.</param>
    /// <param name="lowest">The lowest frequency in hertz.</param>
    /// <param name="highest">The highest frequency in hertz.</param>
    public static Tensor Bands(int bands, int bins, double samplingRate, double lowest, double highest)
    {
        var (start, end) = (Of(lowest), Of(highest));
        double Edge(int i) => start + (end - start) * i / (bands + 1);
        var matrix = new Tensor(new(bins, bands));
        var values = matrix.Span<float>();
        for (var bin = 1; bin < bins; bin++)
        {
            var mel = Of(samplingRate / 2 * bin / (bins - 1));
            for (var band = 0; band < bands; band++)
            {
                var (lower, centre, upper) = (Edge(band), Edge(band + 1), Edge(band + 2));
                values[bin * bands + band] = (float)Math.Max(0, Math.Min((mel - lower) / (centre - lower), (upper - mel) / (upper - centre)));
            }
        }
        return matrix;
    }

    private static double Of(double hertz) => 1127 * Math.Log(1 + hertz / 700);
}
