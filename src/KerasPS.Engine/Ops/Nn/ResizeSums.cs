namespace KerasPS;

/// <summary>All products of a resizing over several axes.</summary>
internal static class ResizeSums
{
    /// <summary>Calls <paramref name="product"/> with input position, output position and weight, channel by channel.</summary>
    public static void Each(ResizeOptions options, Shape input, Shape output, Action<int, int, double> product)
    {
        var rank = input.Rank - 2;
        var axes = new ResizeWeights[rank];
        for (var i = 0; i < rank; i++) axes[i] = options.Weights(input[i + 1], output[i + 1]);
        var channels = input[-1];

        void Walk(int axis, int from, int to, double weight)
        {
            if (axis == rank)
            {
                for (var c = 0; c < channels; c++) product(from * channels + c, to * channels + c, weight);
                return;
            }
            for (var o = 0; o < output[axis + 1]; o++)
                for (var i = 0; i < axes[axis].Positions[o].Length; i++)
                    if (axes[axis].Weights[o][i] != 0)
                        Walk(axis + 1, from * input[axis + 1] + axes[axis].Positions[o][i], to * output[axis + 1] + o,
                            weight * axes[axis].Weights[o][i]);
        }

        for (var b = 0; b < input[0]; b++) Walk(0, b, b, 1);
    }
}
