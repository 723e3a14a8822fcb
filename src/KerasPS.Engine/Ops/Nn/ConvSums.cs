namespace KerasPS;

/// <summary>All products of a convolution: its three linear maps differ only in which factor is the sum.</summary>
internal static class ConvSums
{
    /// <summary>Calls <paramref name="product"/> with the positions in input, kernel and output of every product.</summary>
    public static void Each(ConvOptions options, Shape input, Shape kernel, Shape output, Action<int, int, int> product)
    {
        var geometry = options.Geometry(input, kernel, output);
        var table = geometry.Table();
        int channels = input[-1], filters = output[-1];
        int perGroup = channels / options.Groups, filtersPerGroup = filters / options.Groups;
        for (var b = 0; b < input[0]; b++)
            for (int window = 0, at = 0; window < geometry.OutSize; window++)
                for (var tap = 0; tap < geometry.Taps; tap++, at++)
                {
                    if (table[at] < 0) continue;
                    var x = (b * geometry.InSize + table[at]) * channels;
                    var y = (b * geometry.OutSize + window) * filters;
                    for (var f = 0; f < filters; f++)
                        for (int c = 0, first = f / filtersPerGroup * perGroup; c < perGroup; c++)
                            product(x + first + c, (tap * perGroup + c) * filters + f, y + f);
                }
    }
}
