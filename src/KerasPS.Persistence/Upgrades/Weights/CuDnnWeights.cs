namespace KerasPS.Upgrades;

/// <summary>
/// CuDNN's layers stored two biases for every gate and their kernels gate by gate in column order; a plain LSTM or GRU
/// takes their weights in its own layout (Keras 2's conversion).
/// </summary>
internal sealed class CuDnnWeights : WeightUpgrade
{
    public override int Order => 20;

    public override IReadOnlyList<Tensor>? Apply(Layer layer, IReadOnlyList<Tensor> arrays, ModelOrigin origin)
    {
        if (arrays.Count != 3 || layer.ClassName is not ("LSTM" or "GRU")) return null;
        var gates = layer.ClassName == "LSTM" ? 4 : 3;
        var units = arrays[1].Shape[0];
        if (arrays[2].Rank != 1 || arrays[2].Size != 2L * gates * units) return null;
        return [Blocks(arrays[0], gates, ColumnOrder), Blocks(arrays[1], gates, (block, rows, columns, i, j) => block(j, i)), Bias(arrays[2], gates, units, layer)];
    }

    // An LSTM adds the two biases; a GRU keeps the input's and the recurrent one in two rows.
    private static Tensor Bias(Tensor bias, int gates, int units, Layer layer)
    {
        if (layer.ClassName == "GRU") return bias.Reshape(new(2, gates * units));
        var sum = new Tensor(new(gates * units), bias.DType);
        for (long i = 0; i < sum.Size; i++) sum.SetDouble(i, bias.GetDouble(i) + bias.GetDouble(i + sum.Size));
        return sum;
    }

    private static double ColumnOrder(Func<int, int, double> block, int rows, int columns, int i, int j)
    {
        var at = i + j * rows;
        return block(at / columns, at % columns);
    }

    private static Tensor Blocks(Tensor kernel, int gates, Func<Func<int, int, double>, int, int, int, int, double> element)
    {
        var (rows, width) = (kernel.Shape[0], kernel.Shape[1]);
        var columns = width / gates;
        var result = new Tensor(kernel.Shape, kernel.DType);
        for (var g = 0; g < gates; g++)
        {
            var first = g * columns;
            double Block(int i, int j) => kernel.GetDouble((long)i * width + first + j);
            for (var i = 0; i < rows; i++)
                for (var j = 0; j < columns; j++)
                    result.SetDouble((long)i * width + first + j, element(Block, rows, columns, i, j));
        }
        return result;
    }
}
