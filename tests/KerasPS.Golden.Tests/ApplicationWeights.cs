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

    /// <summary>The values of weights by the names they have in files of Keras 1 and 2.</summary>
    public static IEnumerable<Tensor> Values(IEnumerable<(string Name, Shape Shape)> weights, double gain)
    {
        uint tensor = 0;
        foreach (var (name, shape) in weights)
        {
            var part = name.Split(':')[0].Split('/')[^1];
            double fan = 1;
            var kernel = part.EndsWith("kernel", StringComparison.Ordinal) || part.Contains("_W", StringComparison.Ordinal) || part.Contains("_U_", StringComparison.Ordinal);
            if (kernel) for (var i = 0; i < shape.Rank - 1; i++) fan *= shape[i];
            var scale = Math.Sqrt(gain / fan);
            Func<double, double> rule = kernel ? u => scale * u
                : part.EndsWith("gamma", StringComparison.Ordinal) ? u => 1 + 0.1 * u
                : part.EndsWith("running_std", StringComparison.Ordinal) || part == "moving_variance" ? u => 1 + 0.1 * Math.Abs(u)
                : u => 0.1 * u;
            yield return Uniform(shape, tensor++, rule);
        }
    }

    /// <summary>Numbers between -1 and 1 instead of a picture.</summary>
    public static Tensor Uniform(Shape shape) => Uniform(shape, ImageKey, u => u);

    private static Tensor Uniform(Shape shape, uint tensor, Func<double, double> rule)
    {
        var values = new Tensor(shape);
        var span = values.Span<float>();
        var key = Mix(tensor + 1);
        for (var i = 0; i < span.Length; i++) span[i] = (float)rule((Mix(key + (uint)i) >> 8) / 8388608.0 - 1);
        return values;
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
