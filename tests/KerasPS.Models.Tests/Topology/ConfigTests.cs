using System.Text.Json.Nodes;
using KerasPS.Layers;

namespace KerasPS.Tests.Topology;

public sealed class ConfigTests
{
    [Fact]
    public void A_functional_model_survives_its_configuration()
    {
        var a = Input.Of(new Shape(4), name: "a");
        var b = Input.Of(new Shape(4), name: "b");
        var shared = new Dense { Units = 4, Name = "shared" };
        var inner = new Sequential([new Dense { Units = 4, InputDim = 4, Name = "in1" }, new Dense { Units = 4, Name = "in2" }], "inner");
        var (one, two) = (shared.Apply(a), shared.Apply(b));
        var model = new FunctionalModel([a, b], [new Dense { Units = 2, Name = "o1" }.Apply(inner.Apply(one)), new Dense { Units = 1, Name = "o2" }.Apply(two)], "net");
        var copy = RoundTrip(model);
        Assert.Equal(model.Layers.Select(l => l.Name), copy.Layers.Select(l => l.Name));
        Assert.Equal(["o1", "o2"], copy.OutputNames);
        AssertSamePredictions(model, copy, TestNetsInputs(2, 4));
    }

    [Fact]
    public void Nested_functional_models_count_their_own_construction()
    {
        var x = Input.Of(new Shape(3), name: "inner_input");
        var inner = new FunctionalModel(x, new Dense { Units = 3, Name = "d" }.Apply(x), "inner");
        var y = Input.Of(new Shape(3), name: "x");
        var model = new FunctionalModel(y, inner.Apply(inner.Apply(y)), "outer");
        var config = model.GetConfig();
        Assert.Equal("""["inner",2,0]""", config["output_layers"]!.ToJsonString());
        AssertSamePredictions(model, RoundTrip(model), TestNetsInputs(1, 3));
    }

    [Fact]
    public void Ops_are_written_and_read()
    {
        var x = Input.Of(4);
        var y = Input.Of(4);
        var joined = K.Concat([K.Relu(x * 2 + K.Cast(K.Greater(y, 0), DType.Float32)) - 1, K.Sum(y, -1, keepDims: true), K.Softmax(K.Transpose(K.Transpose(x, 1, 0), 1, 0))]);
        var model = new FunctionalModel([x, y], [new Dense { Units = 2 }.Apply(K.Slice(joined, [null, 1], [null, null]))]);
        AssertSamePredictions(model, RoundTrip(model), TestNetsInputs(2, 4));
    }

    [Fact]
    public void Ops_of_Keras_files_are_read()
    {
        static string T(string name, int width) =>
            $$$"""{"class_name":"__keras_tensor__","config":{"shape":[null,{{{width}}}],"dtype":"float32","keras_history":["{{{name}}}",0,0]}}""";
        static string Op(string module, string type, string name, string config, string args) =>
            $$$"""{"module":"keras.src.ops.{{{module}}}","class_name":"{{{type}}}","config":{"name":"{{{name}}}"{{{config}}} },"registered_name":"{{{type}}}","name":"{{{name}}}","inbound_nodes":[{"args":[{{{args}}}],"kwargs":{}}]}""";
        static string In(string name) =>
            $$$"""{"module":"keras.layers","class_name":"InputLayer","config":{"batch_shape":[null,4],"dtype":"float32","name":"{{{name}}}"},"registered_name":null,"name":"{{{name}}}","inbound_nodes":[]}""";
        const string Slices = """[{"class_name":"__slice__","config":{"start":null,"stop":null,"step":null}},{"class_name":"__slice__","config":{"start":1,"stop":null,"step":null}}]""";
        var json = $$"""{"name":"functional","trainable":true,"layers":[{{In("x")}},{{Op("numpy", "Multiply", "multiply", "", T("x", 4) + ",2.0")}},{{In("y")}},{{Op("numpy", "Add", "add", "", T("multiply", 4) + "," + T("y", 4))}},{{Op("nn", "Relu", "relu", "", T("add", 4))}},{{Op("numpy", "Subtract", "subtract", "", T("relu", 4) + ",1.0")}},{{Op("numpy", "Sum", "sum", ",\"axis\":-1,\"keepdims\":true", T("y", 4))}},{{Op("numpy", "Concatenate", "concatenate", ",\"axis\":-1", "[" + T("subtract", 4) + "," + T("sum", 1) + "]")}},{{Op("numpy", "GetItem", "get_item", "", T("concatenate", 5) + "," + Slices)}}],"input_layers":[["x",0,0],["y",0,0]],"output_layers":["get_item",0,0]}""";
        var model = FunctionalModel.FromConfig(JsonNode.Parse(json)!.AsObject());
        var result = model.Predict(new object[] { new float[,] { { 1, -2, 3, 0 } }, new float[,] { { 1, 1, 1, 1 } } });
        Assert.Equal([-1f, 6f, 0f, 4f], result.ToFloats());
    }

    [Fact]
    public void A_sequential_model_survives_its_configuration()
    {
        var model = new Sequential([new Dense { Units = 3, InputDim = 4, Trainable = false }, new Dense { Units = 2 }], "s");
        var copy = RoundTrip(model);
        Assert.False(copy.Layers[0].Trainable);
        Assert.Equal("(None, 4)", copy.Inputs[0].Shape.ToString());
        AssertSamePredictions(model, copy, TestNetsInputs(1, 4));
        Assert.Empty(((Sequential)RoundTrip(new Sequential([new Dense { Units = 3 }], "t"))).Inputs);
    }

    private static Model RoundTrip(Model model) =>
        (Model)KerasRegistry.Resolve(typeof(Layer), JsonNode.Parse(KerasSerializer.Serialize(model).ToJsonString()))!;

    private static Tensor[] TestNetsInputs(int count, int width) => [.. Enumerable.Range(1, count).Select(i => Training.TestNets.Random(i, 3, width))];

    private static void AssertSamePredictions(Model model, Model copy, Tensor[] inputs)
    {
        copy.SetWeights(model.GetWeights());
        Assert.Equal(model.PredictAll(inputs).SelectMany(t => t.ToFloats()), copy.PredictAll(inputs).SelectMany(t => t.ToFloats()));
    }
}
