namespace KerasPS;

public static partial class K
{
    /// <summary>Adds zeros before and after each spatial axis.</summary>
    public static SymbolicTensor SpatialPad(SymbolicTensor x, (int Before, int After)[] padding,
        string dataFormat = "channels_last") =>
        Pad(x, IsChannelsFirst(dataFormat) ? [(0, 0), (0, 0), .. padding] : [(0, 0), .. padding, (0, 0)]);

    /// <summary>Keras' <c>temporal_padding</c>: zeros before and after the time axis.</summary>
    public static SymbolicTensor TemporalPadding(SymbolicTensor x, int padding = 1) => SpatialPad(x, [(padding, padding)]);

    /// <summary>Zeros before and after the time axis, in numbers of their own.</summary>
    public static SymbolicTensor TemporalPadding(SymbolicTensor x, int[] padding) => padding.Length == 2
        ? SpatialPad(x, [(padding[0], padding[1])])
        : throw new KerasException("PaddingCount", $"TemporalPadding: received {padding.Length} numbers; expected two, how many steps come before and after.");

    /// <summary>Keras' <c>asymmetric_temporal_padding</c>.</summary>
    public static SymbolicTensor AsymmetricTemporalPadding(SymbolicTensor x, int left = 1, int right = 1) =>
        SpatialPad(x, [(left, right)]);

    /// <summary>Keras' <c>spatial_2d_padding</c>: zeros around the rows and columns.</summary>
    public static SymbolicTensor Spatial2DPadding(SymbolicTensor x, int rows = 1, int columns = 1,
        string dataFormat = "channels_last") => SpatialPad(x, [(rows, rows), (columns, columns)], dataFormat);

    /// <summary>Keras' <c>asymmetric_spatial_2d_padding</c>.</summary>
    public static SymbolicTensor AsymmetricSpatial2DPadding(SymbolicTensor x, int top = 1, int bottom = 1, int left = 1,
        int right = 1, string dataFormat = "channels_last") => SpatialPad(x, [(top, bottom), (left, right)], dataFormat);

    /// <summary>Keras' <c>spatial_3d_padding</c>: zeros around planes, rows and columns.</summary>
    public static SymbolicTensor Spatial3DPadding(SymbolicTensor x, int planes = 1, int rows = 1, int columns = 1,
        string dataFormat = "channels_last") =>
        SpatialPad(x, [(planes, planes), (rows, rows), (columns, columns)], dataFormat);
}
