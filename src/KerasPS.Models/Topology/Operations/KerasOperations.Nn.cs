namespace KerasPS;

internal static partial class KerasOperations
{
    public static SymbolicTensor[] TopK(SymbolicTensor x, int k, bool sorted = true, bool is_stable = true)
    {
        var (values, indices) = K.TopK(x, k);
        return [values, indices];
    }

    public static SymbolicTensor InTopK(SymbolicTensor targets, SymbolicTensor predictions, int k) => K.InTopK(predictions, targets, k);

    public static SymbolicTensor LayerNormalization(SymbolicTensor x, SymbolicTensor? gamma = null, SymbolicTensor? beta = null, int axis = -1, double? epsilon = null)
    {
        var y = (x - K.Mean(x, axis, keepDims: true)) * K.Rsqrt(K.Var(x, axis, keepDims: true) + (epsilon ?? 1e-7));
        if (gamma is not null) y *= gamma;
        return beta is null ? y : y + beta;
    }

    public static SymbolicTensor RmsNormalization(SymbolicTensor x, SymbolicTensor? scale = null, int axis = -1, double? epsilon = null)
    {
        var y = x * K.Rsqrt(K.Mean(K.Square(x), axis, keepDims: true) + (epsilon ?? 1e-7));
        return scale is null ? y : y * scale;
    }

    public static SymbolicTensor BatchNormalization(SymbolicTensor x, SymbolicTensor mean, SymbolicTensor variance, int axis,
        SymbolicTensor? offset = null, SymbolicTensor? scale = null, double epsilon = 1e-3)
    {
        SymbolicTensor Along(SymbolicTensor v) => K.Reshape(v, [.. Enumerable.Range(0, x.Shape.Rank).Select(i => i == Axis(x, axis) ? (Dim)(-1) : 1)]);
        var y = (x - Along(mean)) * K.Rsqrt(Along(variance) + epsilon);
        if (scale is not null) y *= Along(scale);
        return offset is null ? y : y + Along(offset);
    }

    public static SymbolicTensor DotProductAttention(SymbolicTensor query, SymbolicTensor key, SymbolicTensor value, SymbolicTensor? bias = null,
        SymbolicTensor? mask = null, double? scale = null, bool is_causal = false)
    {
        // Fewer key and value heads serve several query heads each.
        if (query.Shape[2] != key.Shape[2]) (key, value) = (K.Repeat(key, query.Shape[2] / key.Shape[2], 2), K.Repeat(value, query.Shape[2] / value.Shape[2], 2));
        if (is_causal)
        {
            var seen = K.Cast(K.Tril(Full([query.Shape[1], key.Shape[1]], 1)), DType.Bool);
            mask = mask is null ? seen : K.LogicalAnd(mask, seen);
        }
        if (bias is null) return K.DotProductAttention(query, key, value, mask, scale).Output;
        var scores = K.Einsum("BTNH,BSNH->BNTS", query, key) * (scale ?? 1 / Math.Sqrt(query.Shape[-1])) + bias;
        if (mask is not null) scores = K.Where(mask, scores, float.MinValue * 0.7);
        return K.Einsum("BNTS,BSNH->BTNH", K.Softmax(scores), value);
    }

    public static SymbolicTensor OneHot(SymbolicTensor x, int num_classes, int axis = -1, DType? dtype = null) => K.OneHot(x, num_classes, axis, dtype ?? DType.Float32);

    public static SymbolicTensor MultiHot(SymbolicTensor inputs, int num_classes, int axis = -1, DType dtype = DType.Float32) =>
        K.Cast(K.Max(K.OneHot(inputs, num_classes), inputs.Shape.Rank == 1 ? 0 : 1), dtype);

    public static SymbolicTensor Psnr(SymbolicTensor x1, SymbolicTensor x2, double max_val) =>
        20 * Math.Log10(max_val) - 10 * Log10(K.Mean(K.Square(x1 - x2)));

    public static SymbolicTensor RgbToGrayscale(SymbolicTensor images, string? data_format = null)
    {
        var axis = data_format == "channels_first" ? images.Shape.Rank - 3 : images.Shape.Rank - 1;
        SymbolicTensor At(int i) => K.SliceAxis(images, axis, i, i + 1);
        return At(0) * 0.2989 + At(1) * 0.5870 + At(2) * 0.1140;
    }

    public static SymbolicTensor ExtractPatches(SymbolicTensor images, int[] size, int[]? strides = null, int[]? dilation_rate = null, string padding = "valid", string? data_format = null) =>
        ChannelsLast(images, data_format, x => K.ExtractPatches(x, Two(size), Two(strides ?? size), padding, dilation_rate is null ? null : Two(dilation_rate)));

    private static int[] Two(int[] sizes) => sizes.Length == 1 ? [sizes[0], sizes[0]] : sizes;
}
