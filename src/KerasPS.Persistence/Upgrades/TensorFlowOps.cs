using System.Text.Json.Nodes;

namespace KerasPS.Upgrades;

/// <summary>
/// TensorFlow functions that tf.keras put into a functional model as layers (TFOpLambda, SlicingOpLambda): read as the
/// ops of the same meaning. Nothing of the file is run; a function that is not listed is unsupported.
/// </summary>
internal sealed class TensorFlowOps : LayerUpgrade
{
    // function → op and the names of its arguments here, in the order of TensorFlow's arguments
    private static readonly Dictionary<string, (string Op, string[] Arguments)> Functions = new(StringComparer.Ordinal)
    {
        ["__operators__.add"] = ("Add", ["x", "y"]), ["math.add"] = ("Add", ["x", "y"]),
        ["math.subtract"] = ("Subtract", ["x", "y"]), ["math.multiply"] = ("Multiply", ["x", "y"]),
        ["math.truediv"] = ("Divide", ["x", "y"]), ["math.divide"] = ("Divide", ["x", "y"]), ["realdiv"] = ("Divide", ["x", "y"]),
        ["math.floordiv"] = ("FloorDivide", ["x", "y"]), ["math.floormod"] = ("FloorMod", ["x", "y"]),
        ["math.pow"] = ("Power", ["x", "y"]), ["math.maximum"] = ("Maximum", ["x", "y"]), ["math.minimum"] = ("Minimum", ["x", "y"]),
        ["math.greater"] = ("Greater", ["x", "y"]), ["math.greater_equal"] = ("GreaterEqual", ["x", "y"]),
        ["math.less"] = ("Less", ["x", "y"]), ["math.less_equal"] = ("LessEqual", ["x", "y"]),
        ["math.equal"] = ("Equal", ["x", "y"]), ["math.not_equal"] = ("NotEqual", ["x", "y"]),
        ["math.squared_difference"] = ("SquaredDifference", ["x", "y"]),
        ["math.negative"] = ("Negative", ["x"]), ["math.abs"] = ("Abs", ["x"]), ["math.square"] = ("Square", ["x"]),
        ["math.sqrt"] = ("Sqrt", ["x"]), ["math.rsqrt"] = ("Rsqrt", ["x"]), ["math.exp"] = ("Exp", ["x"]), ["math.log"] = ("Log", ["x"]),
        ["math.sin"] = ("Sin", ["x"]), ["math.cos"] = ("Cos", ["x"]), ["math.tanh"] = ("Tanh", ["x"]), ["math.sigmoid"] = ("Sigmoid", ["x"]),
        ["math.sign"] = ("Sign", ["x"]), ["math.round"] = ("Round", ["x"]), ["math.floor"] = ("Floor", ["x"]), ["math.ceil"] = ("Ceil", ["x"]),
        ["math.softplus"] = ("Softplus", ["features"]), ["math.reciprocal"] = ("Reciprocal", ["x"]), ["identity"] = ("Identity", ["input"]),
        ["nn.relu"] = ("Relu", ["features"]), ["nn.softmax"] = ("Softmax", ["logits", "axis"]), ["nn.sigmoid"] = ("Sigmoid", ["x"]),
        ["nn.leaky_relu"] = ("Relu", ["features", "alpha>negative_slope"]), ["nn.elu"] = ("Elu", ["features"]), ["nn.tanh"] = ("Tanh", ["x"]),
        ["math.l2_normalize"] = ("L2Normalize", ["x", "axis"]), ["clip_by_value"] = ("Clip", ["t", "clip_value_min>low", "clip_value_max>high"]),
        ["where"] = ("Where", ["condition", "x", "y"]), ["linalg.matmul"] = ("MatMul", ["a", "b", "transpose_a", "transpose_b"]),
        ["math.reduce_mean"] = ("Mean", ["input_tensor", "axis>axes", "keepdims"]), ["math.reduce_sum"] = ("Sum", ["input_tensor", "axis>axes", "keepdims"]),
        ["math.reduce_max"] = ("Max", ["input_tensor", "axis>axes", "keepdims"]), ["math.reduce_min"] = ("Min", ["input_tensor", "axis>axes", "keepdims"]),
        ["math.reduce_prod"] = ("Prod", ["input_tensor", "axis>axes", "keepdims"]), ["math.argmax"] = ("ArgMax", ["input", "axis"]),
        ["math.argmin"] = ("ArgMin", ["input", "axis"]), ["reshape"] = ("Reshape", ["tensor", "shape>dims"]),
        ["compat.v1.transpose"] = ("Transpose", ["a", "perm>permutation"]), ["transpose"] = ("Transpose", ["a", "perm>permutation"]),
        ["expand_dims"] = ("ExpandDims", ["input", "axis>axes"]), ["compat.v1.squeeze"] = ("Squeeze", ["input", "axis>axes"]),
        ["squeeze"] = ("Squeeze", ["input", "axis>axes"]), ["tile"] = ("Tile", ["input", "multiples>repeats"]),
        ["compat.v1.pad"] = ("Pad", ["tensor", "paddings", "mode", "constant_values>value"]), ["pad"] = ("Pad", ["tensor", "paddings", "mode", "constant_values>value"]),
        ["cast"] = ("Cast", ["x", "dtype"]), ["compat.v1.gather"] = ("Gather", ["params", "indices", "axis"]), ["gather"] = ("Gather", ["params", "indices", "axis"]),
        ["split"] = ("Split", ["value", "num_or_size_splits>parts", "axis"]), ["concat"] = ("Concat", ["values", "axis"]), ["stack"] = ("Stack", ["values", "axis"]),
        ["zeros_like"] = ("ZerosLike", ["input"]), ["ones_like"] = ("OnesLike", ["input"]), ["math.add_n"] = ("AddN", ["inputs"]),
        ["__operators__.getitem"] = ("GetItem", ["x", "slice_spec"]), ["compat.v1.shape"] = ("Shape", ["input"]), ["shape"] = ("Shape", ["input"]),
    };

    // What TensorFlow takes besides and what changes no number here.
    private static readonly HashSet<string> Dropped = ["name", "out_type", "validate_indices", "batch_dims", "conjugate", "num"];

    public override int Order => 20;

    public override void Apply(JsonObject entry, JsonObject config, ModelOrigin origin)
    {
        if (Class(entry) is not ("TFOpLambda" or "SlicingOpLambda" or "ClassMethod" or "InstanceMethod" or "InstanceProperty")) return;
        var name = config["name"]!.GetValue<string>();
        var function = config["function"]?.GetValue<string>() ?? "";
        if (!Functions.TryGetValue(function, out var op))
        {
            origin.Note(name, $"the TensorFlow function '{function}' has no counterpart; rebuild that part with layers", UpgradeSeverity.Unsupported);
            return;
        }
        origin.Note(name, $"the TensorFlow function '{function}' is read as the op {op.Op}");
        entry["module"] = "keras.src.ops.numpy";
        entry["class_name"] = op.Op;
        entry["config"] = new JsonObject { ["name"] = name };
        foreach (var node in (entry["inbound_nodes"] as JsonArray ?? []).Select(n => n!.AsObject())) Arrange(node, op.Op, op.Arguments);
    }

    private static void Arrange(JsonObject node, string op, string[] names)
    {
        var args = (JsonArray)node["args"]!;
        var keywords = (JsonObject)node["kwargs"]!;
        var ordered = new JsonArray();
        var rest = new JsonObject();
        for (var i = 0; i < names.Length; i++)
        {
            var parts = names[i].Split('>');
            var value = i < args.Count ? args[i] : keywords[parts[0]];
            if (value is null) continue;
            value = op == "GetItem" && i > 0 ? Slices(value) : op == "Reshape" && i > 0 ? Lengths(value) : op == "Pad" && parts[0] == "mode" ? value.GetValue<string>().ToLowerInvariant() : value.DeepClone();
            // Tensors and operands keep their places; options are named.
            if (i == ordered.Count && (i == 0 || parts.Length == 1 && names.Length > 1 && parts[0] is "y" or "x" or "b" or "indices" or "slice_spec")) ordered.Add(value);
            else rest[parts[^1]] = value;
        }
        foreach (var (key, value) in keywords)
            if (!Dropped.Contains(key) && !names.Any(n => n.Split('>')[0] == key)) rest[key] = value?.DeepClone();
        node["args"] = ordered;
        node["kwargs"] = rest;
    }

    private static JsonNode? Slices(JsonNode? spec) => spec switch
    {
        JsonArray list => new JsonArray([.. list.Select(Slices)]),
        JsonObject slice when slice.ContainsKey("start") => new JsonObject { ["class_name"] = "__slice__", ["config"] = slice.DeepClone() },
        _ => spec?.DeepClone(),
    };

    // A length taken from a tensor's shape at run time: what remains.
    private static JsonNode Lengths(JsonNode shape) => shape is JsonArray list
        ? new JsonArray([.. list.Select(l => TensorReference.History(l) is null ? l?.DeepClone() : -1)])
        : shape.DeepClone();
}
