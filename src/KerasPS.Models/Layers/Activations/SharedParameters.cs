namespace KerasPS.Layers;

/// <summary>Shapes of parameters that some axes of the input share.</summary>
internal static class SharedParameters
{
    /// <summary>The shape of a sample, 1 on the shared axes (counted with the batch axis).</summary>
    public static Shape Of(Shape input, int[]? shared, string layer)
    {
        var dims = input.Skip(1).ToArray();
        foreach (var axis in shared ?? []) dims[axis - 1] = 1;
        return Array.IndexOf(dims, Shape.Unknown) < 0 ? new(dims) : throw new KerasException("LayerShape",
            $"{layer} expected an input whose lengths are known, but for shared axes; received {input}. " +
            "Give the first layer -InputShape, or share the axes that vary with -SharedAxes.");
    }
}
