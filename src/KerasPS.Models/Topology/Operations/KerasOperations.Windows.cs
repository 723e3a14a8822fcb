namespace KerasPS;

internal static partial class KerasOperations
{
    public static SymbolicTensor Conv(SymbolicTensor inputs, SymbolicTensor kernel, int[]? strides = null, string padding = "valid",
        string? data_format = null, int[]? dilation_rate = null) => ChannelsLast(inputs, data_format,
            x => K.Conv(x, kernel, PerAxis(x, strides), padding, PerAxis(x, dilation_rate), x.Shape[-1] / kernel.Shape[-2]));

    public static SymbolicTensor DepthwiseConv(SymbolicTensor inputs, SymbolicTensor kernel, int[]? strides = null, string padding = "valid",
        string? data_format = null, int[]? dilation_rate = null) => ChannelsLast(inputs, data_format,
            x => K.DepthwiseConv(x, kernel, PerAxis(x, strides), padding, PerAxis(x, dilation_rate)));

    public static SymbolicTensor SeparableConv(SymbolicTensor inputs, SymbolicTensor depthwise_kernel, SymbolicTensor pointwise_kernel, int[]? strides = null,
        string padding = "valid", string? data_format = null, int[]? dilation_rate = null) => ChannelsLast(inputs, data_format,
            x => K.SeparableConv(x, depthwise_kernel, pointwise_kernel, PerAxis(x, strides), padding, PerAxis(x, dilation_rate)));

    public static SymbolicTensor MaxPool(SymbolicTensor inputs, int[] pool_size, int[]? strides = null, string padding = "valid", string? data_format = null) =>
        ChannelsLast(inputs, data_format, x => K.MaxPool(x, PerAxis(x, pool_size)!, PerAxis(x, strides), padding));

    public static SymbolicTensor AveragePool(SymbolicTensor inputs, int[] pool_size, int[]? strides = null, string padding = "valid", string? data_format = null) =>
        ChannelsLast(inputs, data_format, x => K.AveragePool(x, PerAxis(x, pool_size)!, PerAxis(x, strides), padding));

    private static SymbolicTensor ChannelsLast(SymbolicTensor x, string? format, Func<SymbolicTensor, SymbolicTensor> windows) =>
        format == "channels_first" ? Moveaxis(windows(Moveaxis(x, [1], [-1])), [-1], [1]) : windows(x);

    private static int[]? PerAxis(SymbolicTensor x, int[]? given) => given is [var one] ? [.. Enumerable.Repeat(one, x.Shape.Rank - 2)] : given;
}
