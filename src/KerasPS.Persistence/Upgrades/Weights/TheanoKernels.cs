namespace KerasPS.Upgrades;

/// <summary>Theano convolved where TensorFlow correlates: its kernels run backwards in every spatial axis.</summary>
internal sealed class TheanoKernels : WeightUpgrade
{
    public override int Order => 10;

    public override IReadOnlyList<Tensor>? Apply(Layer layer, IReadOnlyList<Tensor> arrays, ModelOrigin origin)
    {
        if (origin.Backend != "theano") return null;
        var axes = layer.ClassName switch { "Conv1D" => 1, "Conv2D" or "Conv2DTranspose" or "ConvLSTM2D" => 2, "Conv3D" => 3, _ => 0 };
        if (axes == 0) return null;
        var kernels = layer.ClassName == "ConvLSTM2D" ? 2 : 1;
        return [.. arrays.Select((a, i) => i < kernels ? a.ReverseFirst(axes) : a)];
    }
}
