namespace KerasPS.Golden;

/// <summary>
/// The formula that fills an application's weights and images in the golden cases: 32-bit hashes of tensor and
/// element number, so that any language can repeat it (applications/README.md).
/// </summary>
internal static class ApplicationWeights
{
    private const uint ImageKey = 65536;

    public static void Fill(Model model, double gain)
    {
        uint tensor = 0;
        foreach (var layer in model.Layers)
            foreach (var weight in layer.FileWeights)
            {
                var key = Mix(tensor++ + 1);
                // Keras reads a normalization's statistics once, when it is built: what set_weights puts there later does
                // not reach the numbers of these cases, which were computed with mean 0 and variance 1.
                if (weight.Owner.ClassName == "Normalization") continue;
                var values = new Tensor(weight.Shape);
                var span = values.Span<float>();
                var rule = Rule(weight, gain);
                for (var i = 0; i < span.Length; i++) span[i] = (float)rule((Mix(key + (uint)i) >> 8) / 8388608.0 - 1);
                weight.Assign(values);
                values.Dispose();
            }
    }

    /// <summary>A batch of images with values 0 … 255 in channels-last order.</summary>
    public static Tensor Images(Shape shape)
    {
        var images = new Tensor(shape);
        var key = Mix(ImageKey + 1);
        var span = images.Span<float>();
        for (var i = 0; i < span.Length; i++) span[i] = Mix(key + (uint)i) >> 24;
        return images;
    }

    private static Func<double, double> Rule(LayerWeight weight, double gain)
    {
        var name = weight.Name[(weight.Name.LastIndexOf('/') + 1)..];
        if (name is "kernel" or "depthwise_kernel" or "pointwise_kernel")
        {
            double fan = 1;
            var depthwise = name == "depthwise_kernel" || weight.Owner.ClassName == "DepthwiseConv2D";
            for (var i = 0; i < (depthwise ? 2 : weight.Shape.Rank - 1); i++) fan *= weight.Shape[i];
            var scale = Math.Sqrt(gain / fan);
            return u => scale * u;
        }
        return name switch
        {
            "gamma" or "variable" => u => 1 + 0.1 * u,
            "moving_variance" or "variance" => u => 1 + 0.1 * Math.Abs(u),
            "count" => _ => 0,
            _ => u => 0.1 * u,
        };
    }

    private static uint Mix(uint x)
    {
        x ^= x >> 16;
        x *= 0x7feb352d;
        x ^= x >> 15;
        x *= 0x846ca68b;
        return x ^ x >> 16;
    }
}
