namespace KerasPS.Cpu;

/// <summary>
/// A 3 × 3 convolution with steps of one, computed in tiles of 2 × 2 results: each tile reads 4 × 4 source pixels. Its
/// 16 transformed values need one multiplication for each pair of channel and filter where the definition needs 36. The
/// transforms hold nothing but sums and halves, so the result is as accurate as that of the definition.
/// </summary>
/// <param name="Images">Images.</param>
/// <param name="SourceRows">Rows of a source image.</param>
/// <param name="SourceColumns">Pixels of a source row.</param>
/// <param name="Channels">Floats of a source pixel.</param>
/// <param name="Rows">Rows of a target image.</param>
/// <param name="Columns">Pixels of a target row.</param>
/// <param name="Filters">Floats of a target pixel.</param>
/// <param name="Top">Zero rows above the source.</param>
/// <param name="Left">Zero pixels before a source row.</param>
internal sealed record WinogradGeometry(int Images, int SourceRows, int SourceColumns, int Channels, int Rows, int Columns,
    int Filters, int Top, int Left)
{
    /// <summary>Below these, the transforms cost more than the multiplications saved.</summary>
    private const int FewestChannels = 12;

    private const int FewestTiles = 24;

    public int TileRows => (Rows + 1) / 2;

    public int TileColumns => (Columns + 1) / 2;

    /// <summary>All tiles of all images, numbered in the order of memory.</summary>
    public int Tiles => Images * TileRows * TileColumns;

    /// <summary>The tiles that follow a tile in its row, itself included, and where they are.</summary>
    public int Run(int first, int most, out int image, out int row, out int column)
    {
        (var line, column) = Math.DivRem(first, TileColumns);
        (image, row) = Math.DivRem(line, TileRows);
        return Math.Min(most, TileColumns - column);
    }

    /// <summary>The convolution itself, or null where it is of another kind or gains nothing.</summary>
    public static WinogradGeometry? Forward(ConvOptions options, Shape x, Shape kernel, Shape y)
    {
        if (!IsOfKind(options, kernel)) return null;
        var axes = options.Geometry(x, kernel, y).Axes;
        return Worthwhile(new(x[0], x[1], x[2], x[3], y[1], y[2], y[3], axes[0].Before, axes[1].Before));
    }

    /// <summary>The gradient with respect to the input: a convolution of the output's gradient with the turned kernel.</summary>
    public static WinogradGeometry? Transposed(ConvOptions options, Shape x, Shape kernel, Shape y)
    {
        if (!IsOfKind(options, kernel)) return null;
        var axes = options.Geometry(x, kernel, y).Axes;
        return Worthwhile(new(y[0], y[1], y[2], y[3], x[1], x[2], x[3], 2 - axes[0].Before, 2 - axes[1].Before));
    }

    /// <summary>Whether the sums of several chunks of a kernel's gradient fit into the caches.</summary>
    public bool SuitsKernelGradient => (long)Channels * Filters <= 192 * 192;

    private static bool IsOfKind(ConvOptions options, Shape kernel) => options.Rank == 2 && options.Groups == 1
        && kernel[0] == 3 && kernel[1] == 3 && options.Strides[0] == 1 && options.Strides[1] == 1
        && options.Dilation[0] == 1 && options.Dilation[1] == 1;

    private static WinogradGeometry? Worthwhile(WinogradGeometry geometry) =>
        geometry.Channels >= FewestChannels && geometry.Filters >= FewestChannels && geometry.Tiles >= FewestTiles
        && geometry.Top >= 0 && geometry.Left >= 0
            ? geometry
            : null;
}
