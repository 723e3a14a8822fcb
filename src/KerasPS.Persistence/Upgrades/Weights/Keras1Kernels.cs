namespace KerasPS.Upgrades;

/// <summary>
/// Keras 1's convolution kernels: 1-D ones had a further axis of length 1, those of channels-first layers stood as
/// (out, in, …spatial), transposed ones as the plain ones.
/// </summary>
internal sealed class Keras1Kernels : WeightUpgrade
{
    public override IReadOnlyList<Tensor>? Apply(Layer layer, IReadOnlyList<Tensor> arrays, ModelOrigin origin)
    {
        if (origin.Major != 1) return null;
        var first = ChannelsFirst(layer);
        return layer.ClassName switch
        {
            "Conv1D" when arrays[0].Rank == 4 => [Flat(arrays[0]), .. arrays.Skip(1)],
            "Conv2D" when first => [arrays[0].Transpose(2, 3, 1, 0), .. arrays.Skip(1)],
            "Conv3D" when first => [arrays[0].Transpose(2, 3, 4, 1, 0), .. arrays.Skip(1)],
            "Conv2DTranspose" => [first ? arrays[0].Transpose(2, 3, 0, 1) : arrays[0].Transpose(0, 1, 3, 2), .. arrays.Skip(1)],
            "SeparableConv2D" when first => [arrays[0].Transpose(2, 3, 1, 0), arrays[1].Transpose(2, 3, 1, 0), .. arrays.Skip(2)],
            _ => null,
        };
    }

    // Still older files had (out, in, length, 1).
    private static Tensor Flat(Tensor kernel)
    {
        if (kernel.Shape[1] != 1) kernel = kernel.Transpose(2, 3, 1, 0);
        return kernel.Reshape(new(kernel.Shape[0], kernel.Shape[2], kernel.Shape[3]));
    }

    internal static bool ChannelsFirst(Layer layer) =>
        KerasRegistry.Describe(layer.GetType()).FindOption("data_format")?.Get(layer) is DataFormat format && format == DataFormat.ChannelsFirst;
}
