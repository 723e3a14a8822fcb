using Xunit;

namespace KerasPS.Tests.Nn;

public class NormalizationTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Batch_gradients_equal_differences(int axis)
    {
        var channels = axis == 1 ? 3 : 4;
        GradientCheck.Check(x => K.BatchNormalizationTraining(x[0], x[1], x[2], axis).Y, 1,
            new Shape(5, 3, 4), new Shape(channels), new Shape(channels));
        GradientCheck.Check(x => K.BatchNormalizationTraining(x[0], x[1], x[2], axis).Variance, 2, false,
            new Shape(5, 3, 4), new Shape(channels), new Shape(channels));
    }

    [Fact]
    public void Layer_gradients_equal_differences()
    {
        GradientCheck.Check(x => K.LayerNormalization(x[0], x[1], x[2]), 3, new Shape(3, 2, 5), new Shape(5), new Shape(5));
        GradientCheck.Check(x => K.LayerNormalization(x[0], x[1], x[2], axes: 2), 4, false,
            new Shape(3, 2, 5), new Shape(2, 5), new Shape(2, 5));
    }

    [Fact]
    public void Fused_ops_equal_their_decomposition()
    {
        SymbolicTensor[] inputs =
        [
            K.Placeholder(new(4, 3, 5), DType.Float64), K.Placeholder(new(5), DType.Float64),
            K.Placeholder(new(5), DType.Float64),
        ];
        double[][] values = [GradientCheck.Values(60, 1), GradientCheck.Values(5, 2), GradientCheck.Values(5, 3)];
        foreach (var op in new Op[] { new BatchNormTrainingOp(2, 1e-3), new LayerNormOp(1e-3) })
        {
            var fused = Node.Create(op, inputs).Outputs;
            var plain = op.Decompose(inputs)!;
            for (var i = 0; i < fused.Length; i++)
                Assert.Equal(GradientCheck.Run(fused[i], inputs, values), GradientCheck.Run(plain[i], inputs, values), (a, b) => Math.Abs(a - b) < 1e-12);
        }
    }

    [Fact]
    public void Inference_is_a_factor_and_an_offset() =>
        GradientCheck.Check(x => K.BatchNormalization(x[0], x[1], x[2] * x[2], x[3], x[4], 1), 5, false,
            new Shape(2, 3, 4), new Shape(3), new Shape(3), new Shape(3), new Shape(3));

    [Fact]
    public void Depthwise_and_separable_have_gradients()
    {
        GradientCheck.Check(x => K.DepthwiseConv(x[0], x[1], [2, 1], "same"), 6, new Shape(2, 5, 4, 3), new Shape(3, 2, 3, 2));
        GradientCheck.Check(x => K.SeparableConv(x[0], x[1], x[2], [1], "same"), 7, false,
            new Shape(2, 5, 3), new Shape(3, 3, 2), new Shape(1, 6, 4));
    }

    [Fact]
    public void Channels_first_is_the_same_with_axes_moved()
    {
        GradientCheck.Check(x => K.Conv2D(x[0], x[1], [2, 1], "same", "channels_first"), 8, false,
            new Shape(2, 3, 5, 4), new Shape(3, 2, 3, 2));
        Assert.Equal(new Shape(-1, 3, 10, 8), K.ResizeImages(K.Placeholder(new(-1, 3, 5, 4)), 2, 2, "th").Shape);
        Assert.Equal(new Shape(-1, 3, 4, 3), K.Pool2D(K.Placeholder(new(-1, 3, 5, 4)), [2, 2], dataFormat: "channels_first").Shape);
    }
}
