namespace KerasPS;

/// <summary>Prepares images (RGB, 0 to 255) for an application's published weights: Keras' <c>preprocess_input</c>.</summary>
public static class ImagePreprocessing
{
    // ImageNet's means and standard deviations: in caffe's BGR order, and in torch's RGB order of values in 0 … 1.
    private static readonly double[] CaffeMeans = [103.939, 116.779, 123.68];
    private static readonly double[] TorchMeans = [0.485, 0.456, 0.406];
    private static readonly double[] TorchDeviations = [0.229, 0.224, 0.225];

    /// <summary>A new tensor of prepared images; the argument stays as it is. Integers give float32, floats keep their type.</summary>
    /// <param name="images">One image (3 axes) or a batch (4 axes) with three channels.</param>
    /// <param name="mode">How the application's weights want them.</param>
    /// <param name="format">Where the channels stand.</param>
    /// <exception cref="KerasException">The tensor is no image.</exception>
    public static Tensor Apply(Tensor images, PreprocessMode mode, DataFormat? format = null)
    {
        if (mode == PreprocessMode.None) return images;
        var order = format ?? KerasConfig.ImageDataFormat;
        var axis = order == DataFormat.ChannelsFirst ? images.Rank - 3 : images.Rank - 1;
        if (images.Rank is not (3 or 4) || images.Shape[axis] != 3)
            throw new KerasException("ImageShape", $"An image has 3 axes (a batch 4) and three channels; received shape {images.Shape} " +
                $"with {Naming.ToSnakeCase(order.ToString())}.");
        var result = new Tensor(images.Shape, images.DType.IsFloating() ? images.DType : DType.Float32);
        long inner = 1;
        for (var i = axis + 1; i < images.Rank; i++) inner *= images.Shape[i];
        for (long i = 0; i < images.Size; i++)
        {
            var channel = (int)(i / inner % 3);
            // caffe's channels run blue, green, red: channel c is taken from 2 − c.
            var source = mode == PreprocessMode.Caffe ? i + (2 - 2 * channel) * inner : i;
            result.SetDouble(i, Value(images.GetDouble(source), channel, mode, result.DType));
        }
        return result;
    }

    // Each step is rounded to the result's type, as NumPy does.
    private static double Value(double x, int channel, PreprocessMode mode, DType type) => mode switch
    {
        PreprocessMode.Tf => Round(Round(x / 127.5, type) - 1, type),
        PreprocessMode.Caffe => Round(x - Round(CaffeMeans[channel], type), type),
        _ => Round(Round(Round(x / 255, type) - Round(TorchMeans[channel], type), type) / Round(TorchDeviations[channel], type), type),
    };

    private static double Round(double x, DType type) => type == DType.Float64 ? x : (float)x;
}
