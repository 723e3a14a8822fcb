namespace KerasPS;

/// <summary>What a convolution does along its spatial axes, and into how many groups its channels are split.</summary>
public sealed record ConvOptions(EquatableArray<int> Strides, SpatialPadding Padding, EquatableArray<int> Dilation,
    int Groups = 1)
{
    /// <summary>How many spatial axes there are.</summary>
    public int Rank => Strides.Length;

    /// <summary>The convolved value's shape, with unknown lengths where they are not known.</summary>
    /// <exception cref="KerasException">Input and kernel do not fit.</exception>
    internal Shape OutputShape(Shape input, Shape kernel)
    {
        Check(input, kernel);
        var dims = new int[Rank + 2];
        dims[0] = input[0];
        for (var i = 0; i < Rank; i++)
            dims[i + 1] = WindowAxis.Count(input[i + 1], kernel[i], Strides[i], Dilation[i], Padding, i);
        dims[^1] = kernel[-1];
        return new(dims);
    }

    /// <summary>The windows between known shapes of the convolution's input and output.</summary>
    internal WindowGeometry Geometry(Shape input, Shape kernel, Shape output)
    {
        var axes = new WindowAxis[Rank];
        for (var i = 0; i < Rank; i++)
            axes[i] = WindowAxis.Place(input[i + 1], output[i + 1], kernel[i], Strides[i], Dilation[i], Padding, i);
        return new(axes);
    }

    private void Check(Shape input, Shape kernel)
    {
        if (input.Rank != Rank + 2 || kernel.Rank != Rank + 2)
            throw new ShapeMismatchException("Conv", input, kernel,
                $"a convolution over {Rank} spatial axes needs an input (batch, …{Rank} lengths, channels) and a kernel " +
                $"(…{Rank} sizes, channels per group, filters)");
        if (input[-1] >= 0 && kernel[-2] >= 0 && input[-1] != kernel[-2] * Groups)
            throw new ShapeMismatchException("Conv", input, kernel,
                $"the input's channels must be the kernel's channels ({kernel[-2]}) times the groups ({Groups})");
        if (kernel[-1] >= 0 && kernel[-1] % Groups != 0)
            throw new KerasException("GroupsDoNotDivide",
                $"The filters ({kernel[-1]}) must be a multiple of the groups ({Groups}). Change one of them.");
    }
}
