namespace KerasPS;

/// <content>The functions of <c>keras.backend</c> over images, sequences and volumes, with their <c>data_format</c>.</content>
public static partial class K
{
    /// <summary>Keras' <c>conv1d</c>: over one spatial axis; also with 'causal' padding.</summary>
    public static SymbolicTensor Conv1D(SymbolicTensor x, SymbolicTensor kernel, int stride = 1, string padding = "valid",
        string dataFormat = "channels_last", int dilation = 1) =>
        InFormat(x, dataFormat, v => Conv(v, kernel, [stride], padding, [dilation]));

    /// <summary>Keras' <c>conv2d</c>: over two spatial axes, kernel (rows, columns, channels, filters).</summary>
    public static SymbolicTensor Conv2D(SymbolicTensor x, SymbolicTensor kernel, int[]? strides = null,
        string padding = "valid", string dataFormat = "channels_last", int[]? dilation = null) =>
        InFormat(x, dataFormat, v => Conv(v, KernelInFormat(kernel, dataFormat), strides, padding, dilation));

    /// <summary>Keras' <c>conv3d</c>: over three spatial axes.</summary>
    public static SymbolicTensor Conv3D(SymbolicTensor x, SymbolicTensor kernel, int[]? strides = null,
        string padding = "valid", string dataFormat = "channels_last", int[]? dilation = null) =>
        InFormat(x, dataFormat, v => Conv(v, KernelInFormat(kernel, dataFormat), strides, padding, dilation));

    /// <summary>Keras' <c>atrous_conv2d</c>: a convolution whose taps lie a rate apart.</summary>
    public static SymbolicTensor AtrousConv2D(SymbolicTensor x, SymbolicTensor kernel, int rate = 1, string padding = "valid",
        string dataFormat = "channels_last") => Conv2D(x, kernel, null, padding, dataFormat, [rate, rate]);

    /// <summary>
    /// Keras' <c>deconv2d</c> (<c>conv2d_transpose</c>): kernel (rows, columns, filters, channels), the result's whole shape given.
    /// </summary>
    public static SymbolicTensor Conv2DTranspose(SymbolicTensor x, SymbolicTensor kernel, int[] outputShape,
        int[]? strides = null, string padding = "valid", string dataFormat = "channels_last")
    {
        var first = IsChannelsFirst(dataFormat) ? 2 : 1;
        int[] lengths = [outputShape[first], outputShape[first + 1]];
        return InFormat(x, dataFormat, v => ConvTranspose(v, kernel, strides, padding, outputLengths: lengths));
    }

    /// <summary>
    /// Keras 1's <c>deconv2d</c>: as <see cref="Conv2DTranspose"/> with the kernel of a convolution, (rows, columns, channels, filters),
    /// in the 'th' order (filters, channels, rows, columns).
    /// </summary>
    public static SymbolicTensor Deconv2D(SymbolicTensor x, SymbolicTensor kernel, int[] outputShape, int[]? strides = null,
        string padding = "valid", string dimOrdering = "tf") =>
        Conv2DTranspose(x, Transpose(KernelInFormat(kernel, dimOrdering), 0, 1, 3, 2), outputShape, strides, padding, dimOrdering);

    /// <summary>Keras' <c>separable_conv2d</c>.</summary>
    public static SymbolicTensor SeparableConv2D(SymbolicTensor x, SymbolicTensor depthwise, SymbolicTensor pointwise,
        int[]? strides = null, string padding = "valid", string dataFormat = "channels_last", int[]? dilation = null) =>
        InFormat(x, dataFormat, v => SeparableConv(v, depthwise, pointwise, strides, padding, dilation));

    /// <summary>Keras' <c>depthwise_conv2d</c>.</summary>
    public static SymbolicTensor DepthwiseConv2D(SymbolicTensor x, SymbolicTensor kernel, int[]? strides = null,
        string padding = "valid", string dataFormat = "channels_last", int[]? dilation = null) =>
        InFormat(x, dataFormat, v => DepthwiseConv(v, kernel, strides, padding, dilation));

    /// <summary>Keras' <c>pool2d</c>: mode 'max' or 'avg'.</summary>
    public static SymbolicTensor Pool2D(SymbolicTensor x, int[] poolSize, int[]? strides = null, string padding = "valid",
        string dataFormat = "channels_last", string mode = "max") =>
        Pool(x, poolSize, strides ?? [1, 1], padding, dataFormat, mode);

    /// <summary>Keras' <c>pool3d</c>: mode 'max' or 'avg'.</summary>
    public static SymbolicTensor Pool3D(SymbolicTensor x, int[] poolSize, int[]? strides = null, string padding = "valid",
        string dataFormat = "channels_last", string mode = "max") =>
        Pool(x, poolSize, strides ?? [1, 1, 1], padding, dataFormat, mode);

    /// <summary>Keras' <c>resize_images</c>: repeats rows and columns, or interpolates between them.</summary>
    public static SymbolicTensor ResizeImages(SymbolicTensor x, int heightFactor, int widthFactor,
        string dataFormat = "channels_last", string interpolation = "nearest") =>
        InFormat(x, dataFormat, v => UpSample(v, [heightFactor, widthFactor], Interpolation(interpolation)));

    /// <summary>Keras' <c>resize_volumes</c>: repeats planes, rows and columns.</summary>
    public static SymbolicTensor ResizeVolumes(SymbolicTensor x, int depthFactor, int heightFactor, int widthFactor,
        string dataFormat = "channels_last") =>
        InFormat(x, dataFormat, v => UpSample(v, [depthFactor, heightFactor, widthFactor]));

    /// <summary>The interpolation of a Keras name.</summary>
    public static ResizeMethod Interpolation(string name) =>
        Enum.TryParse<ResizeMethod>(name, true, out var method) && Enum.IsDefined(method)
            ? method
            : throw new KerasException("UnknownInterpolation", $"The interpolation '{name}' is unknown; expected one of " +
                $"{string.Join(", ", Enum.GetNames<ResizeMethod>().Select(n => n.ToLowerInvariant()))}.");

    /// <summary>Whether a data format puts channels before the spatial axes: 'channels_first', or 'th' of Keras 1.</summary>
    public static bool IsChannelsFirst(string dataFormat) => dataFormat.ToLowerInvariant() switch
    {
        "channels_last" or "tf" => false,
        "channels_first" or "th" => true,
        _ => throw new KerasException("UnknownDataFormat",
            $"The data format '{dataFormat}' is unknown; expected 'channels_last' or 'channels_first'."),
    };

    /// <summary>Applies a function of channels-last values to a value in a data format, and gives the result in that format.</summary>
    public static SymbolicTensor InFormat(SymbolicTensor x, string dataFormat, Func<SymbolicTensor, SymbolicTensor> function) =>
        IsChannelsFirst(dataFormat) ? ChannelsFirst(function(ChannelsLast(x))) : function(x);

    /// <summary>Moves the channels from behind the batch to the end.</summary>
    public static SymbolicTensor ChannelsLast(SymbolicTensor x) =>
        Transpose(x, [0, .. Enumerable.Range(2, x.Shape.Rank - 2), 1]);

    /// <summary>Moves the channels from the end to behind the batch.</summary>
    public static SymbolicTensor ChannelsFirst(SymbolicTensor x) =>
        Transpose(x, [0, x.Shape.Rank - 1, .. Enumerable.Range(1, x.Shape.Rank - 2)]);

    // Keras 1 orders the kernel's axes as the data's: 'th' is (filters, channels, …sizes).
    private static SymbolicTensor KernelInFormat(SymbolicTensor kernel, string dataFormat) =>
        dataFormat.Equals("th", StringComparison.OrdinalIgnoreCase)
            ? Transpose(kernel, [.. Enumerable.Range(2, kernel.Shape.Rank - 2), 1, 0])
            : kernel;

    private static SymbolicTensor Pool(SymbolicTensor x, int[] poolSize, int[] strides, string padding, string dataFormat,
        string mode) => InFormat(x, dataFormat, v => mode.ToLowerInvariant() switch
        {
            "max" => MaxPool(v, poolSize, strides, padding),
            "avg" or "average" => AveragePool(v, poolSize, strides, padding),
            _ => throw new KerasException("UnknownPoolMode", $"The pool mode '{mode}' is unknown; expected 'max' or 'avg'."),
        });
}
