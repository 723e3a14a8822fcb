using System.Text.Json.Nodes;

namespace KerasPS;

/// <summary>Finds how Keras 3 writes an op that is one of its own, so that it can read the file.</summary>
internal static class OperationForms
{
    private const string Numpy = "numpy";

    /// <summary>The form; null where Keras has no such op.</summary>
    public static OperationForm? Of(OperationLayer layer)
    {
        var node = layer.GetOutputsAt(0)[0].Node;
        return layer.Op switch
        {
            ReductionOp reduction => new(Numpy, reduction.Name, new() { ["axis"] = Axes(reduction.Axes), ["keepdims"] = reduction.KeepDims }),
            ArgExtremeOp extreme => new(Numpy, extreme.Largest ? "Argmax" : "Argmin", new() { ["axis"] = extreme.Axis, ["keepdims"] = extreme.KeepDims }),
            CumulativeOp { Exclusive: false, Reverse: false } sum => new(Numpy, sum.Product ? "Cumprod" : "Cumsum", new() { ["axis"] = sum.Axis }),
            ConcatOp concat => new(Numpy, "Concatenate", new() { ["axis"] = concat.Axis }, IsList: true),
            TransposeOp transpose => new(Numpy, "Transpose", new() { ["axes"] = Axes(transpose.Permutation) }),
            ReshapeOp => OperationShapes.Reshape(node),
            BroadcastToOp => OperationShapes.BroadcastTo(node),
            SliceOp slice => OperationShapes.Slice(slice),
            PadOp pad => OperationShapes.Pad(pad),
            TileOp tile => new(Numpy, "Tile", new() { ["repeats"] = Axes(tile.Repeats) }),
            RollOp roll => new(Numpy, "Roll", new() { ["shift"] = roll.Shift, ["axis"] = roll.Axis }),
            ReverseOp reverse => new(Numpy, "Flip", new() { ["axis"] = Axes(reverse.Axes) }),
            GatherOp gather => new(Numpy, "Take", new() { ["axis"] = gather.Axis }),
            TakeAlongAxisOp take => new(Numpy, "TakeAlongAxis", new() { ["axis"] = take.Axis }),
            ArgSortOp { Descending: false } sort => new(Numpy, "Argsort", new() { ["axis"] = sort.Axis }),
            TopKOp top => new("math", "TopK", new() { ["k"] = top.Count, ["sorted"] = true }),
            MatMulOp product => Product(product),
            SoftmaxOp softmax => new("nn", "Softmax", new() { ["axis"] = softmax.Axis }),
            LogSoftmaxOp softmax => new("nn", "LogSoftmax", new() { ["axis"] = softmax.Axis }),
            TernaryOp<Elementwise.Clip> => Clip(layer),
            var op when op.GetType().IsGenericType => OperationNames.Elementwise(OperationNames.Of(op)),
            _ => null,
        };
    }

    private static OperationForm Product(MatMulOp product) => product is { TransposeA: false, TransposeB: false }
        ? new(Numpy, "Matmul", [])
        : new(Numpy, "Einsum", new() { ["subscripts"] = $"...{(product.TransposeA ? "ji" : "ij")},...{(product.TransposeB ? "kj" : "jk")}->...ik" });

    // Keras fixes the bounds, which here are operands.
    private static OperationForm? Clip(OperationLayer layer) => layer.FixedInputs is [null, { Node.Op: ConstantOp { Value.Rank: 0 } low }, { Node.Op: ConstantOp { Value.Rank: 0 } high }]
        ? new(Numpy, "Clip", new() { ["x_min"] = low.Value.GetDouble(0), ["x_max"] = high.Value.GetDouble(0) }, 1)
        : null;

    private static JsonNode? Axes(object axes) => OperationAttributes.ToJson(axes);
}
