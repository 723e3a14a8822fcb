namespace KerasPS.Engine.Tests.Facade;

/// <summary>How each function of Keras' backend module is called on <see cref="K"/>.</summary>
internal static class BackendFunctions
{
    public static IReadOnlyDictionary<string, Func<GoldenCall, object[]>> Table { get; } =
        new Dictionary<string, Func<GoldenCall, object[]>>
        {
            ["abs"] = c => [K.Abs(c.X)],
            ["square"] = c => [K.Square(c.X)],
            ["exp"] = c => [K.Exp(c.X)],
            ["log"] = c => [K.Log(c.X)],
            ["sqrt"] = c => [K.Sqrt(c.X)],
            ["round"] = c => [K.Round(c.X)],
            ["sign"] = c => [K.Sign(c.X)],
            ["sin"] = c => [K.Sin(c.X)],
            ["cos"] = c => [K.Cos(c.X)],
            ["sigmoid"] = c => [K.Sigmoid(c.X)],
            ["hard_sigmoid"] = c => [K.HardSigmoid(c.X)],
            ["tanh"] = c => [K.Tanh(c.X)],
            ["softplus"] = c => [K.Softplus(c.X)],
            ["softsign"] = c => [K.Softsign(c.X)],
            ["softmax"] = c => [K.Softmax(c.X)],
            ["relu"] = c => [K.Relu(c.X, c.Number(1, 0, "alpha"), c.Maybe(2, "max_value"), c.Number(3, 0, "threshold"))],
            ["elu"] = c => [K.Elu(c.X, c.Number(1, 1, "alpha"))],
            ["pow"] = c => [K.Pow(c.X, c.Y)],
            ["clip"] = c => [K.Clip(c.X, c.Tensor(1), c.Tensor(2))],
            ["maximum"] = c => [K.Maximum(c.X, c.Y)],
            ["minimum"] = c => [K.Minimum(c.X, c.Y)],
            ["equal"] = c => [K.Equal(c.X, c.Y)],
            ["not_equal"] = c => [K.NotEqual(c.X, c.Y)],
            ["greater"] = c => [K.Greater(c.X, c.Y)],
            ["greater_equal"] = c => [K.GreaterEqual(c.X, c.Y)],
            ["lesser"] = c => [K.Lesser(c.X, c.Y)],
            ["lesser_equal"] = c => [K.LesserEqual(c.X, c.Y)],
            ["cast"] = c => [K.Cast(c.X, DTypes.Parse(c.Text(1, "")))],
            ["sum"] = c => [K.Sum(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["mean"] = c => [K.Mean(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["max"] = c => [K.Max(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["min"] = c => [K.Min(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["prod"] = c => [K.Prod(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["var"] = c => [K.Var(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["std"] = c => [K.Std(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["any"] = c => [K.Any(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["all"] = c => [K.All(c.X, c.Ints(1, "axis"), c.Flag("keepdims"))],
            ["argmax"] = c => [K.ArgMax(c.X, c.Int(1, -1, "axis"))],
            ["argmin"] = c => [K.ArgMin(c.X, c.Int(1, -1, "axis"))],
            ["cumsum"] = c => [K.CumSum(c.X, c.Int(1, 0, "axis"))],
            ["cumprod"] = c => [K.CumProd(c.X, c.Int(1, 0, "axis"))],
            ["l2_normalize"] = c => [K.L2Normalize(c.X, c.Int(1, -1, "axis"))],
            ["dot"] = c => [K.Dot(c.X, c.Y)],
            ["batch_dot"] = c => [K.BatchDot(c.X, c.Y, c.Ints(2, "axes") ?? [])],
            ["transpose"] = c => [K.Transpose(c.X)],
            ["gather"] = c => [K.Gather(c.X, c.Y)],
            ["in_top_k"] = c => [K.InTopK(c.X, c.Y, c.Int(2, 1))],
            ["one_hot"] = c => [K.OneHot(c.X, c.Int(1, 0))],
            ["flatten"] = c => [K.Flatten(c.X)],
            ["batch_flatten"] = c => [K.BatchFlatten(c.X)],
            ["zeros_like"] = c => [K.ZerosLike(c.X)],
            ["ones_like"] = c => [K.OnesLike(c.X)],
            ["zeros"] = c => [K.Zeros(new(c.Ints(0)!))],
            ["ones"] = c => [K.Ones(new(c.Ints(0)!))],
            ["eye"] = c => [K.Eye(c.Int(0, 0))],
            ["arange"] = c => [c.Maybe(1) is { } stop ? K.Arange(c.Number(0, 0), stop, c.Number(2, 1)) : K.Arange(c.Int(0, 0))],
            ["permute_dimensions"] = c => [K.PermuteDimensions(c.X, c.Ints(1)!)],
            ["reshape"] = c => [K.Reshape(c.X, [.. c.Ints(1)!])],
            ["expand_dims"] = c => [K.ExpandDims(c.X, c.Int(1, -1, "axis"))],
            ["squeeze"] = c => [K.Squeeze(c.X, c.Int(1, -1, "axis"))],
            ["concatenate"] = c => [K.Concatenate(c.Tensors(0), c.Int(1, -1, "axis"))],
            ["stack"] = c => [K.Stack(c.Tensors(0), c.Int(1, 0, "axis"))],
            ["tile"] = c => [K.Tile(c.X, c.Ints(1)!)],
            ["repeat"] = c => [K.Repeat(c.X, c.Int(1, 1))],
            ["repeat_elements"] = c => [K.RepeatElements(c.X, c.Int(1, 1), c.Int(2, 0, "axis"))],
            ["reverse"] = c => [K.Reverse(c.X, c.Ints(1, "axes")!)],
            ["bias_add"] = c => [K.BiasAdd(c.X, c.Y)],
            ["temporal_padding"] = c => [c.Ints(1) is { Length: 2 } p
                ? K.AsymmetricTemporalPadding(c.X, p[0], p[1]) : K.TemporalPadding(c.X, c.Int(1, 1))],
            ["asymmetric_temporal_padding"] = c => [K.AsymmetricTemporalPadding(c.X, c.Int(1, 1), c.Int(2, 1))],
            ["spatial_2d_padding"] = c => [SpatialPadding(c)],
            ["asymmetric_spatial_2d_padding"] = c =>
                [K.AsymmetricSpatial2DPadding(c.X, c.Int(1, 1), c.Int(2, 1), c.Int(3, 1), c.Int(4, 1), c.Format())],
            ["spatial_3d_padding"] = c => { var p = c.Ints(1)!; return [K.Spatial3DPadding(c.X, p[0], p[1], p[2], c.Format())]; },
            ["resize_images"] = c => [K.ResizeImages(c.X, c.Int(1, 1), c.Int(2, 1), c.Format(3), c.Text(99, "nearest", "interpolation"))],
            ["resize_volumes"] = c => [K.ResizeVolumes(c.X, c.Int(1, 1), c.Int(2, 1), c.Int(3, 1), c.Format(4))],
            ["conv1d"] = c => [K.Conv1D(c.X, c.Y, 1, c.Padding, c.Format(), c.Int(99, 1, "dilation_rate"))],
            ["conv2d"] = c => [K.Conv2D(c.X, c.Y, c.Ints(99, "strides"), c.Padding, c.Format(), c.Ints(99, "filter_dilation"))],
            ["conv3d"] = c => [K.Conv3D(c.X, c.Y, c.Ints(99, "strides"), c.Padding, c.Format())],
            ["deconv2d"] = c =>
                [K.Deconv2D(c.X, c.Y, c.Ints(2)!, c.Ints(99, "strides"), c.Padding, c.Format())],
            ["conv2d_transpose"] = c =>
                [K.Conv2DTranspose(c.X, c.Y, c.Ints(2)!, c.Ints(99, "strides"), c.Padding, c.Format())],
            ["separable_conv2d"] = c => [K.SeparableConv2D(c.X, c.Y, c.Tensor(2), null, c.Padding, c.Format())],
            ["depthwise_conv2d"] = c => [K.DepthwiseConv2D(c.X, c.Y)],
            ["local_conv1d"] = c => [K.LocalConv1D(c.X, c.Y, c.Ints(2)!, c.Ints(3)!)],
            ["local_conv2d"] = c => [K.LocalConv2D(c.X, c.Y, c.Ints(2)!, c.Ints(3)!)],
            ["pool2d"] = c => [K.Pool2D(c.X, c.Ints(1)!, c.Ints(99, "strides"), c.Padding, c.Format(), c.Text(99, "max", "pool_mode"))],
            ["pool3d"] = c => [K.Pool3D(c.X, c.Ints(1)!, c.Ints(99, "strides"), c.Padding, c.Format(), c.Text(99, "max", "pool_mode"))],
            ["batch_normalization"] = c => [K.BatchNormalization(c.X, c.Y, c.Tensor(2), c.Tensor(3), c.Tensor(4))],
            ["normalize_batch_in_training"] = c =>
            {
                var (y, mean, variance) = K.NormalizeBatchInTraining(c.X, c.Tensor(1), c.Tensor(2), c.Ints(3)!);
                return [y, mean, variance];
            },
            ["categorical_crossentropy"] = c => [K.CategoricalCrossentropy(c.X, c.Y, c.Flag("from_logits"))],
            ["sparse_categorical_crossentropy"] = c => [K.SparseCategoricalCrossentropy(c.X, c.Y, c.Flag("from_logits"))],
            ["binary_crossentropy"] = c => [K.BinaryCrossentropy(c.X, c.Y, c.Flag("from_logits"))],
            ["update"] = c => [Updated(c.Variable(0), v => K.Update(v, c.Y))],
            ["update_add"] = c => [Updated(c.Variable(0), v => K.UpdateAdd(v, c.Y))],
            ["update_sub"] = c => [Updated(c.Variable(0), v => K.UpdateSub(v, c.Y))],
            ["moving_average_update"] = c => [Updated(c.Variable(0), v => K.MovingAverageUpdate(v, c.Y, c.Number(2, 0)))],
            ["ndim"] = c => [K.NDim(c.X)],
            ["int_shape"] = c => [.. K.IntShape(c.X).Cast<object>()],
            ["get_variable_shape"] = c => [.. K.GetVariableShape(c.Variable(0)).Cast<object>()],
            ["count_params"] = c => [K.CountParams(c.X)],
            ["shape"] = c => [K.ShapeOf(c.X)],
            // TensorFlow 1 calls a variable's type a reference.
            ["dtype"] = c => [K.DTypeOf(c.X) + "_ref"],
            ["floatx"] = _ => [K.FloatX()],
            ["epsilon"] = _ => [K.Epsilon()],
            ["image_dim_ordering"] = _ => [K.ImageDimOrdering()],
        };

    private static SymbolicTensor SpatialPadding(GoldenCall c)
    {
        if (c.IsNested(1))
        {
            var p = c.Pairs(1);
            return K.AsymmetricSpatial2DPadding(c.X, p[0][0], p[0][1], p[1][0], p[1][1]);
        }
        var (rows, columns) = (c.Ints(1)![0], c.Ints(1)![1]);
        return K.Spatial2DPadding(c.X, rows, columns, c.Format());
    }

    private static Tensor Updated(Variable variable, Func<Variable, Update> update)
    {
        using var function = K.Function([], [], [update(variable)]);
        function.Invoke();
        return K.GetValue(variable);
    }
}
