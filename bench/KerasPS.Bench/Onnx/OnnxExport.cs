using KerasPS.Layers;

namespace KerasPS.Bench;

/// <summary>
/// Writes a functional model of image layers as ONNX, with its weights. ONNX has the channels first: kernels are turned,
/// and before a flattening the values are.
/// </summary>
public sealed class OnnxExport
{
    private readonly OnnxGraph graph = new();
    private readonly Dictionary<SymbolicTensor, string> names = [];

    private OnnxExport()
    {
    }

    /// <summary>Writes the model for one image.</summary>
    public static void Save(FunctionalModel model, string path)
    {
        var export = new OnnxExport();
        var input = model.Inputs[0];
        export.names[input] = "input";
        foreach (var call in model.Nodes)
            if (call.Layer is not InputLayer) export.names[call.Outputs[0]] = export.Layer(call);
        export.graph.Save(path, "input", [1, input.Shape[3], input.Shape[1], input.Shape[2]],
            export.names[model.Outputs[0]], [1, model.Outputs[0].Shape[1]]);
    }

    private string Layer(LayerCall call)
    {
        var x = names[call.Inputs[0]];
        var (from, to) = (call.Inputs[0].Shape, call.Outputs[0].Shape);
        return call.Layer switch
        {
            Conv2D conv => Activate(Convolution(conv, x, from, to, false), conv.Activation),
            DepthwiseConv2D conv => Activate(Convolution(conv, x, from, to, true), conv.Activation),
            BatchNormalization norm => graph.Node("BatchNormalization",
                [x, .. new[] { "gamma", "beta", "moving_mean", "moving_variance" }.Select(n => Vector(norm, n))],
                OnnxGraph.Attribute("epsilon", (float)norm.Epsilon)),
            ActivationLayer activation => Activate(x, activation.Function),
            ReLU { MaxValue: { } most } => graph.Node("Clip", [x, graph.Constant([0]), graph.Constant([(float)most])]),
            ReLU => graph.Node("Relu", [x]),
            MaxPooling2D pool => graph.Node("MaxPool", [x], OnnxGraph.Attribute("kernel_shape", pool.PoolSize),
                OnnxGraph.Attribute("strides", pool.Strides!), Pads(from, to, pool.PoolSize, pool.Strides!)),
            ZeroPadding2D => graph.Node("Pad", [x, Margins(from, to)]),
            GlobalAveragePooling2D => graph.Node("Flatten", [graph.Node("GlobalAveragePool", [x])]),
            KerasPS.Layers.Add => graph.Node("Add", call.Inputs.Select(i => names[i])),
            Flatten => graph.Node("Flatten", [graph.Node("Transpose", [x], OnnxGraph.Attribute("perm", 0, 2, 3, 1))]),
            Dense dense => Activate(graph.Node("Gemm", [x, Kernel(dense), Vector(dense, "bias")]), dense.Activation),
            _ => throw new InvalidOperationException($"The bench cannot write {call.Layer.ClassName} as ONNX."),
        };
    }

    private string Activate(string x, Activation activation) => activation switch
    {
        Activations.Linear => x,
        Activations.Relu => graph.Node("Relu", [x]),
        Activations.Softmax => graph.Node("Softmax", [x]),
        _ => throw new InvalidOperationException($"The bench cannot write {activation.ClassName} as ONNX."),
    };

    // (rows, columns, channels, filters) becomes (filters, channels, rows, columns); one filter a channel becomes (channels, 1, rows, columns).
    private string Convolution(FilterLayer layer, string x, Shape from, Shape to, bool depthwise)
    {
        var kernel = Weight(layer, "kernel");
        var (rows, columns, channels, filters) = (kernel.Shape[0], kernel.Shape[1], kernel.Shape[2], kernel.Shape[3]);
        var (source, turned) = (kernel.Value.ToFloats(), new float[kernel.Shape.Size]);
        for (var tap = 0; tap < rows * columns; tap++)
            for (var c = 0; c < channels; c++)
                for (var f = 0; f < filters; f++)
                    turned[((depthwise ? 0 : f) * channels + c) * rows * columns + tap] = source[(tap * channels + c) * filters + f];
        List<string> inputs = [x, graph.Constant(turned, depthwise ? [channels, 1, rows, columns] : [filters, channels, rows, columns])];
        if (layer.UseBias) inputs.Add(Vector(layer, "bias"));
        return graph.Node("Conv", inputs, OnnxGraph.Attribute("kernel_shape", rows, columns), OnnxGraph.Attribute("strides", layer.Strides),
            OnnxGraph.Attribute("group", depthwise ? channels : 1), Pads(from, to, layer.KernelSize, layer.Strides));
    }

    // The zeros that make the given output of the input, the smaller half before.
    private static ProtoMessage Pads(Shape from, Shape to, int[] window, int[] strides)
    {
        var all = new[] { 0, 1 }.Select(i => Math.Max(0, (to[i + 1] - 1) * strides[i] + window[i] - from[i + 1])).ToArray();
        return OnnxGraph.Attribute("pads", all[0] / 2, all[1] / 2, all[0] - all[0] / 2, all[1] - all[1] / 2);
    }

    private string Margins(Shape from, Shape to)
    {
        var (rows, columns) = (to[1] - from[1], to[2] - from[2]);
        return graph.Whole(0, 0, rows / 2, columns / 2, 0, 0, rows - rows / 2, columns - columns / 2);
    }

    private string Kernel(Layer layer)
    {
        var kernel = Weight(layer, "kernel");
        return graph.Constant(kernel.Value.ToFloats(), kernel.Shape[0], kernel.Shape[1]);
    }

    private string Vector(Layer layer, string name)
    {
        var weight = Weight(layer, name);
        return graph.Constant(weight.Value.ToFloats(), weight.Shape[0]);
    }

    private static LayerWeight Weight(Layer layer, string name) => layer.Weights.Single(w => w.Name == name
        || w.Name.EndsWith("/" + name, StringComparison.Ordinal) || (name == "kernel" && w.Name == "depthwise_kernel"));
}
