namespace KerasPS.Upgrades;

/// <summary>
/// Keras 1 stored a kernel, a recurrent kernel and a bias for every gate (in the order i, c, f, o of an LSTM; z, r, h of a
/// GRU) unless it ran in its gpu mode: they become one array each, in the order i, f, c, o.
/// </summary>
internal sealed class Keras1Gates : WeightUpgrade
{
    public override int? StoredCount(Layer layer, ModelOrigin origin) => origin.Major == 1 && Gates(layer) is { } gates ? 3 * gates.Length : null;

    public override IReadOnlyList<Tensor>? Apply(Layer layer, IReadOnlyList<Tensor> arrays, ModelOrigin origin)
    {
        if (origin.Major != 1 || Gates(layer) is not { } gates || arrays.Count != 3 * gates.Length) return null;
        // The channels-first kernels of a convolutional LSTM are transposed gate by gate.
        var turn = layer.ClassName == "ConvLSTM2D" && Keras1Kernels.ChannelsFirst(layer);
        return [.. Enumerable.Range(0, 3).Select(part => TensorAxes.JoinLast([.. gates.Select(g =>
            turn && part < 2 ? arrays[3 * g + part].Transpose(2, 3, 1, 0) : arrays[3 * g + part])]))];
    }

    private static int[]? Gates(Layer layer) => layer.ClassName switch
    {
        "LSTM" or "ConvLSTM2D" => [0, 2, 1, 3],
        "GRU" => [0, 1, 2],
        _ => null,
    };
}
