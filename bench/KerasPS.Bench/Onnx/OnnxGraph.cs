using System.Runtime.InteropServices;

namespace KerasPS.Bench;

/// <summary>An ONNX model in the making. The numbers are the fields of onnx.proto.</summary>
public sealed class OnnxGraph
{
    private const int Opset = 17, Float = 1, Int64 = 7;

    private readonly ProtoMessage graph = new();
    private int count;

    /// <summary>Adds a node and returns the name of its output.</summary>
    public string Node(string type, IEnumerable<string> inputs, params ProtoMessage[] attributes)
    {
        var output = "v" + count++;
        var node = new ProtoMessage();
        foreach (var input in inputs) node.Add(1, input);
        node.Add(2, output).Add(3, "n" + output).Add(4, type);
        foreach (var attribute in attributes) node.Add(5, attribute);
        graph.Add(1, node);
        return output;
    }

    /// <summary>Adds fixed values and returns their name.</summary>
    public string Constant(float[] values, params int[] dims)
    {
        var name = "c" + count++;
        var tensor = new ProtoMessage();
        foreach (var dim in dims) tensor.Add(1, dim);
        graph.Add(5, tensor.Add(2, Float).Add(8, name).Add(9, MemoryMarshal.AsBytes<float>(values).ToArray()));
        return name;
    }

    /// <summary>Adds fixed whole numbers of 64 bits and returns their name.</summary>
    public string Whole(params long[] values)
    {
        var name = "c" + count++;
        graph.Add(5, new ProtoMessage().Add(1, values.Length).Add(2, Int64).Add(8, name).Add(9, MemoryMarshal.AsBytes<long>(values).ToArray()));
        return name;
    }

    public static ProtoMessage Attribute(string name, params int[] values)
    {
        var attribute = new ProtoMessage().Add(1, name);
        foreach (var value in values) attribute.Add(8, value);
        return attribute.Add(20, 7);
    }

    public static ProtoMessage Attribute(string name, int value) => new ProtoMessage().Add(1, name).Add(3, value).Add(20, 2);

    public static ProtoMessage Attribute(string name, float value) => new ProtoMessage().Add(1, name).Add(2, value).Add(20, 1);

    public void Save(string path, string input, int[] inputDims, string output, int[] outputDims)
    {
        graph.Add(2, "model").Add(11, Value(input, inputDims)).Add(12, Value(output, outputDims));
        new ProtoMessage().Add(1, 8).Add(7, graph).Add(8, new ProtoMessage().Add(1, "").Add(2, Opset)).Save(path);
    }

    private static ProtoMessage Value(string name, int[] dims)
    {
        var shape = new ProtoMessage();
        foreach (var dim in dims) shape.Add(1, new ProtoMessage().Add(1, dim));
        return new ProtoMessage().Add(1, name).Add(2, new ProtoMessage().Add(1, new ProtoMessage().Add(1, Float).Add(2, shape)));
    }
}
