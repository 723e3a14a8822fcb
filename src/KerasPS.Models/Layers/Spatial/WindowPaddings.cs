namespace KerasPS;

/// <summary>The engine's form of a layer's padding.</summary>
internal static class WindowPaddings
{
    /// <summary>For convolutions with kernels of these sizes.</summary>
    public static SpatialPadding ForKernel(WindowPadding padding, int[] sizes, int[] dilation)
    {
        var extents = sizes.Select((s, i) => (s - 1) * dilation[i] + 1).ToArray();
        return padding switch
        {
            WindowPadding.Valid => SpatialPadding.Valid,
            WindowPadding.Same => SpatialPadding.Same,
            WindowPadding.Causal => SpatialPadding.Causal,
            WindowPadding.Full => SpatialPadding.Explicit([.. extents.Select(e => e - 1)], [.. extents.Select(e => e - 1)]),
            _ => SpatialPadding.Anchored([.. extents.Select(e => e / 2)]),
        };
    }

    /// <summary>For pools of these sizes; Theano pads odd pools one position less.</summary>
    public static SpatialPadding ForPool(WindowPadding padding, int[] sizes) => padding switch
    {
        WindowPadding.Valid => SpatialPadding.Valid,
        WindowPadding.Same => SpatialPadding.Same,
        WindowPadding.SameTheano => SpatialPadding.Anchored(
            [.. sizes.Select(s => s > 2 && s % 2 == 1 ? s - 2 : s - 1)]),
        _ => throw new KerasException("UnknownPadding",
            $"Pooling has no padding '{Naming.ToSnakeCase(padding.ToString())}'; expected valid or same."),
    };
}
