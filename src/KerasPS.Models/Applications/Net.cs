using System.Globalization;

namespace KerasPS.Applications;

/// <summary>Functional calls of the layers that the published architectures are made of.</summary>
internal sealed class Net
{
    /// <summary>The axis of the channels under the global image data format.</summary>
    public int ChannelAxis { get; } = KerasConfig.ImageDataFormat == DataFormat.ChannelsFirst ? 1 : 3;

    public SymbolicTensor Input(Shape shape) => KerasPS.Input.Of(shape);

    public Model Build(SymbolicTensor input, SymbolicTensor output, string name) => new FunctionalModel([input], [output], name);

    /// <summary>Calls a new layer of that class; a null name is made from the class as Keras does.</summary>
    public SymbolicTensor Apply(string className, IReadOnlyList<SymbolicTensor> inputs, string? name = null,
        params (string Name, object? Value)[] options) => Create(className, name, options).Apply([.. inputs]);

    /// <summary>A new layer of that class.</summary>
    public static Layer Create(string className, string? name, params (string Name, object? Value)[] options) =>
        KerasRegistry.Create<Layer>(className, options.Append(("name", name)).Select(o => KeyValuePair.Create(o.Item1, o.Item2)));

    public SymbolicTensor Conv(SymbolicTensor x, int filters, Size kernel, int strides = 1, string padding = "valid",
        bool bias = true, object? activation = null, string? name = null, int groups = 1) =>
        Apply("Conv2D", [x], name, ("filters", filters), ("kernel_size", kernel.ToArray()), ("strides", new[] { strides, strides }),
            ("padding", padding), ("use_bias", bias), ("activation", activation ?? "linear"), ("groups", groups));

    public SymbolicTensor Depthwise(SymbolicTensor x, int kernel, int strides, string padding, string? name, int multiplier = 1) =>
        Apply("DepthwiseConv2D", [x], name, ("kernel_size", new[] { kernel, kernel }), ("strides", new[] { strides, strides }),
            ("padding", padding), ("use_bias", false), ("depth_multiplier", multiplier));

    public SymbolicTensor Separable(SymbolicTensor x, int filters, int kernel, string padding, string? name, int strides = 1) =>
        Apply("SeparableConv2D", [x], name, ("filters", filters), ("kernel_size", new[] { kernel, kernel }),
            ("strides", new[] { strides, strides }), ("padding", padding), ("use_bias", false));

    public SymbolicTensor BatchNorm(SymbolicTensor x, string? name = null, double epsilon = 1e-3, double momentum = 0.99,
        bool scale = true) => Apply("BatchNormalization", [x], name, ("axis", ChannelAxis), ("epsilon", epsilon),
            ("momentum", momentum), ("scale", scale));

    public SymbolicTensor Activation(SymbolicTensor x, string function, string? name = null) =>
        Apply("Activation", [x], name, ("activation", function));

    public SymbolicTensor Relu(SymbolicTensor x, string? name = null) => Activation(x, "relu", name);

    public SymbolicTensor Relu6(SymbolicTensor x, string? name = null) => Apply("ReLU", [x], name, ("max_value", 6.0));

    public SymbolicTensor Pad(SymbolicTensor x, int before, int after, string? name = null) =>
        Apply("ZeroPadding2D", [x], name, ("padding", new[] { new[] { before, after }, new[] { before, after } }));

    /// <summary>
    /// The padding before a strided convolution of an even or odd image that TensorFlow's 'same' would place, by rows and columns.
    /// </summary>
    public SymbolicTensor CorrectPad(SymbolicTensor x, int kernel, string? name)
    {
        var half = kernel / 2;
        int[] Side(int length) => length < 0 ? [half, half] : [half - (1 - length % 2), half];
        var spatial = ChannelAxis == 1 ? 2 : 1;
        return Apply("ZeroPadding2D", [x], name, ("padding", new[] { Side(x.Shape[spatial]), Side(x.Shape[spatial + 1]) }));
    }

    public SymbolicTensor MaxPool(SymbolicTensor x, int size, int strides, string padding = "valid", string? name = null) =>
        Apply("MaxPooling2D", [x], name, ("pool_size", new[] { size, size }), ("strides", new[] { strides, strides }), ("padding", padding));

    public SymbolicTensor AveragePool(SymbolicTensor x, int size, int strides, string padding = "valid", string? name = null) =>
        Apply("AveragePooling2D", [x], name, ("pool_size", new[] { size, size }), ("strides", new[] { strides, strides }), ("padding", padding));

    public SymbolicTensor GlobalAverage(SymbolicTensor x, string? name = null, bool keepDims = false) =>
        Apply("GlobalAveragePooling2D", [x], name, ("keepdims", keepDims));

    public SymbolicTensor Dense(SymbolicTensor x, int units, object? activation = null, string? name = null) =>
        Apply("Dense", [x], name, ("units", units), ("activation", activation ?? "linear"));

    public SymbolicTensor Dropout(SymbolicTensor x, double rate, string? name = null, bool wholeSample = false) =>
        Apply("Dropout", [x], name, ("rate", rate), ("noise_shape", wholeSample ? new object?[] { null, 1, 1, 1 } : null));

    public SymbolicTensor Add(SymbolicTensor a, SymbolicTensor b, string? name = null) => Apply("Add", [a, b], name);

    public SymbolicTensor Multiply(SymbolicTensor a, SymbolicTensor b, string? name = null) => Apply("Multiply", [a, b], name);

    public SymbolicTensor Concat(IReadOnlyList<SymbolicTensor> xs, string? name = null) =>
        Apply("Concatenate", xs, name, ("axis", ChannelAxis));

    public SymbolicTensor Reshape(SymbolicTensor x, string? name, params int[] shape) =>
        Apply("Reshape", [x], name, ("target_shape", shape));

    /// <summary>The channels of a feature map.</summary>
    public int Channels(SymbolicTensor x) => x.Shape[ChannelAxis];

    /// <summary>
    /// The multiple of <paramref name="divisor"/> nearest to a channel count, not more than a tenth below it
    /// (Sandler and others 2018).
    /// </summary>
    public static int Divisible(double count, int divisor = 8, bool guard = true)
    {
        var rounded = Math.Max(divisor, (int)(count + divisor / 2.0) / divisor * divisor);
        return guard && rounded < 0.9 * count ? rounded + divisor : rounded;
    }

    /// <summary>The letter of a repetition in block names: 0 → a.</summary>
    public static string Letter(int index) => ((char)('a' + index)).ToString(CultureInfo.InvariantCulture);
}
