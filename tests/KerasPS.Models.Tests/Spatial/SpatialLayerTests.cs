using KerasPS.Layers;

namespace KerasPS.Models.Tests.Spatial;

public class SpatialLayerTests
{
    [Fact]
    public void Arguments_of_Keras_1_make_the_same_layers()
    {
        var conv = KerasRegistry.Create<Layer>("Convolution2D", new Dictionary<string, object?>
        {
            ["nb_filter"] = 8, ["nb_row"] = 3, ["nb_col"] = 5, ["subsample"] = new[] { 2, 1 }, ["border_mode"] = "same", ["bias"] = false,
        });
        var layer = Assert.IsType<Conv2D>(conv);
        Assert.Equal((8, WindowPadding.Same, false), (layer.Filters, layer.Padding, layer.UseBias));
        Assert.Equal([3, 5], layer.KernelSize);
        Assert.Equal([2, 1], layer.Strides);
        var pool = Assert.IsType<MaxPooling1D>(KerasRegistry.Create<Layer>("MaxPooling1D",
            new Dictionary<string, object?> { ["pool_length"] = 3, ["stride"] = 2 }));
        Assert.Equal([2], pool.Strides!);
        Assert.IsType<Conv1D>(KerasRegistry.Create<Layer>("AtrousConvolution1D",
            new Dictionary<string, object?> { ["filters"] = 2, ["filter_length"] = 3, ["atrous_rate"] = 2 }));
    }

    [Theory]
    [InlineData("causal", 1, "CausalPadding")]
    [InlineData("valid", 0, "OptionOutOfRange")]
    public void Options_that_cannot_be_are_told(string padding, int size, string id)
    {
        var error = Assert.Throws<KerasException>(() => KerasRegistry.Create<Layer>("Conv2D",
            new Dictionary<string, object?> { ["filters"] = 2, ["kernel_size"] = size, ["padding"] = padding }));
        Assert.Equal(id, error.ErrorId);
    }

    [Fact]
    public void Margins_take_every_form()
    {
        (int, int)[] Pairs(string name, object value) => ((ZeroPadding2D)KerasRegistry.Create<Layer>(name,
            new Dictionary<string, object?> { ["padding"] = value })).Padding.For(2);
        Assert.Equal([(2, 2), (2, 2)], Pairs("ZeroPadding2D", 2));
        Assert.Equal([(1, 1), (3, 3)], Pairs("ZeroPadding2D", new[] { 1, 3 }));
        Assert.Equal([(1, 2), (3, 4)], Pairs("ZeroPadding2D", new object[] { new[] { 1, 2 }, new[] { 3, 4 } }));
        Assert.Equal([(1, 2), (3, 4)], Pairs("ZeroPadding2D", new[] { 1, 2, 3, 4 }));
        Assert.Equal([(1, 0), (3, 4)], Pairs("ZeroPadding2D",
            new Dictionary<string, object?> { ["top_pad"] = 1, ["left_pad"] = 3, ["right_pad"] = 4 }));
        Assert.Equal("OptionInvalid", Assert.Throws<KerasException>(() => Pairs("ZeroPadding2D", new[] { 1, 2, 3 })).ErrorId);
    }

    [Fact]
    public void Groups_must_divide_channels_and_filters()
    {
        var layer = KerasRegistry.Create<Layer>("Conv2D", new Dictionary<string, object?> { ["filters"] = 4, ["kernel_size"] = 1, ["groups"] = 3 });
        var error = Assert.Throws<KerasException>(() => layer.Apply(Input.OfBatch(new(-1, 4, 4, 6), DType.Float32, "x")));
        Assert.Equal("GroupsDoNotDivide", error.ErrorId);
    }

    [Fact]
    public void A_batch_normalization_has_its_weights_in_Keras_order()
    {
        var layer = new BatchNormalization { Axis = 1 };
        layer.Apply(Input.OfBatch(new(-1, 3, 4, 4), DType.Float32, "x"));
        Assert.Equal(["gamma", "beta", "moving_mean", "moving_variance"], layer.Weights.Select(w => w.Name));
        Assert.Equal(2, layer.TrainableWeights.Count);
        layer.Trainable = false;
        Assert.Empty(layer.TrainableWeights);
    }

    [Fact]
    public void Softmax_of_channels_first_sums_along_the_last_axis_as_in_Keras()
    {
        var layer = new DepthwiseConv1D { KernelSize = new[] { 1 }, DataFormat = DataFormat.ChannelsFirst, Activation = new Activations.Softmax() };
        var x = K.Placeholder(new Shape(1, 2, 3));
        var y = layer.Apply(x);
        using var function = new Function([x], [K.Sum(y, -1)]);
        using var sums = function.Invoke(Tensor.From([1f, 2, 3, 4, 5, 6], new Shape(1, 2, 3)))[0];
        Assert.All(sums.ToDoubles(), s => Assert.Equal(1, s, 5));
    }
}
