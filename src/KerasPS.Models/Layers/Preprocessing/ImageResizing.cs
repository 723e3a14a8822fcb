namespace KerasPS.Layers;

/// <summary>Sizes and positions of crops that keep an aspect ratio.</summary>
internal static class ImageResizing
{
    /// <summary>Images with channels last resized after cutting them to the wanted aspect ratio, in the middle.</summary>
    public static SymbolicTensor Crop(SymbolicTensor x, int height, int width)
    {
        var (h, w) = (x.Shape[1], x.Shape[2]);
        var cropHeight = Math.Max(Math.Min(h, (int)((float)(w * height) / width)), 1);
        var cropWidth = Math.Max(Math.Min(w, (int)((float)(h * width) / height)), 1);
        var (top, left) = ((h - cropHeight) / 2, (w - cropWidth) / 2);
        return K.SliceAxis(K.SliceAxis(x, 1, top, top + cropHeight), 2, left, left + cropWidth);
    }

    /// <summary>Images with channels last filled up evenly to the wanted aspect ratio.</summary>
    public static SymbolicTensor Pad(SymbolicTensor x, int height, int width, double fill)
    {
        var (h, w) = (x.Shape[1], x.Shape[2]);
        var padHeight = Math.Max(h, (int)((float)(w * height) / width));
        var padWidth = Math.Max(w, (int)((float)(h * width) / height));
        var (top, left) = ((padHeight - h) / 2, (padWidth - w) / 2);
        // Keras fills as much after the image as before it, so an odd rest stays out.
        return K.Pad(x - fill, [(0, 0), (top, top), (left, left), (0, 0)]) + fill;
    }

    /// <summary>Requires images of known height and width.</summary>
    public static void RequireKnown(SymbolicTensor x, Layer layer)
    {
        if (x.Shape.Rank != 4 || x.Shape[1] < 0 || x.Shape[2] < 0)
            throw new KerasException("LayerShape", $"{layer} expected images (batch, height, width, channels) of known height and width; " +
                $"received {x.Shape}. Give the first layer -InputShape.");
    }
}
