using System.Text.Json.Nodes;
using KerasPS.Layers;
using KerasPS.Training;

namespace KerasPS.Tests;

/// <summary>What real Keras 3 asks of a file: each row once failed there.</summary>
public sealed class Keras3FormTests
{
    [Fact]
    public void Floats_keep_their_point()
    {
        var model = Small();
        model.Compile(new Optimizers.Sgd { LearningRate = 1 }, "mse");
        Assert.Contains("\"momentum\":0.0,", Config(model).Text, StringComparison.Ordinal);
        Assert.Contains("\"units\":2,", Config(model).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Losses_and_metrics_of_older_files_get_their_module()
    {
        var model = Small();
        model.Compile(new CompileSettings(new Optimizers.Sgd(), JsonNode.Parse("""{"class_name":"MeanSquaredError","config":{"name":"e"}}"""),
            new object[] { JsonNode.Parse("""{"class_name":"AUC","config":{"name":"a"}}""")! }, null, null));
        var compiled = Config(model).Json["compile_config"]!;
        Assert.Equal("keras.losses", compiled["loss"]!["module"]!.ToString());
        Assert.Equal("keras.metrics", compiled["metrics"]![0]!["module"]!.ToString());
    }

    [Fact]
    public void Initial_states_are_a_keyword()
    {
        var (x, h, c) = (Input(4, 3), Input(2), Input(2));
        var model = new FunctionalModel([x, h, c], new LSTM { Units = 2 }.ApplyAll([x, h, c]));
        var layer = LayerOf(model, "LSTM");
        Assert.Equal(2, layer["inbound_nodes"]![0]!["kwargs"]!["initial_state"]!.AsArray().Count);
        Assert.Single(layer["inbound_nodes"]![0]!["args"]!.AsArray());
        Assert.Equal("[null,4,3]", layer["build_config"]!["shapes_dict"]!["sequences_shape"]!.ToJsonString());
    }

    [Fact]
    public void Calls_of_a_nested_model_count_from_0_among_arguments_and_from_1_at_the_ends()
    {
        var (inner, outer) = (Input(3), Input(3));
        var nested = new FunctionalModel([inner], [new Dense { Units = 3 }.Apply(inner)]) { Name = "nested" };
        var first = nested.Apply(outer);
        var model = new FunctionalModel([outer], [new Dense { Units = 1, Name = "end" }.Apply(first), nested.Apply(first)]);
        var config = Config(model).Json["config"]!;
        Assert.Equal("""["nested",0,0]""", LayerOf(model, "Dense")["inbound_nodes"]![0]!["args"]![0]!["config"]!["keras_history"]!.ToJsonString());
        Assert.Equal("""["nested",2,0]""", config["output_layers"]![1]!.ToJsonString());
        var again = ModelFile.Load(Bytes(model, "m.keras"), "m.keras");
        var data = Tensor.From([1f, 2, 3], new Shape(1, 3));
        foreach (var (a, b) in model.PredictAll(data).Zip(again.PredictAll(data))) Assert.Equal(a.ToDoubles(), b.ToDoubles());
    }

    public static TheoryData<string, Func<SymbolicTensor, SymbolicTensor>, string, string> Operations => new()
    {
        { "expand", x => K.ExpandDims(x, 1), "numpy.ExpandDims", """{"axis":1}""" },
        { "squeeze", x => K.Squeeze(K.SliceAxis(x, 2, 0, 1), 2), "numpy.Squeeze", """{"axis":2}""" },
        { "reshape", x => K.Reshape(x, Dim.Of(x, 0), 12), "numpy.Reshape", """{"newshape":[-1,12]}""" },
        { "slice", x => x[":", "1:3"], "numpy.GetItem", "{}" },
        { "pad", x => K.Pad(x, [(0, 0), (1, 2), (0, 0)]), "numpy.Pad", """{"pad_width":[[0,0],[1,2],[0,0]],"mode":"constant"}""" },
        { "pad with ones", x => K.Pad(x, [(0, 0), (1, 2), (0, 0)], value: 1), "numpy.Pad", """{"pad_width":[[0,0],[1,2],[0,0]],"mode":"constant"}""" },
        { "clip", x => K.Clip(x, 0.0, 0.5), "numpy.Clip", """{"x_min":0.0,"x_max":0.5}""" },
        { "product", x => K.MatMul(x, K.Transpose(x, 0, 2, 1)), "numpy.Matmul", "{}" },
        { "flip", x => K.Reverse(x, 1), "numpy.Flip", """{"axis":[1]}""" },
        { "where", x => K.Where(K.Greater(x, 0), x, K.ZerosLike(x)), "numpy.Where", "{}" },
        { "root", x => K.Rsqrt(K.Abs(x) + 1), "math.Rsqrt", "{}" },
        { "largest", x => K.ArgMax(x, 1), "numpy.Argmax", """{"axis":1,"keepdims":false}""" },
        { "sum", x => K.CumSum(x, 1), "numpy.Cumsum", """{"axis":1}""" },
        { "sine", x => K.Asin(x * 0.1), "numpy.Arcsin", "{}" },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Ops_have_the_names_of_Keras(string name, Func<SymbolicTensor, SymbolicTensor> formula, string expected, string config)
    {
        _ = name;
        var x = Input(4, 3);
        var model = new FunctionalModel([x], [formula(x)]);
        var ops = Config(model).Json["config"]!["layers"]!.AsArray().Where(l => l!["module"]!.ToString().StartsWith("keras.src.ops.", StringComparison.Ordinal)).ToList();
        var op = ops.Single(o => $"{o!["module"]!.ToString()["keras.src.ops.".Length..]}.{o["class_name"]}" == expected)!;
        var written = op["config"]!.DeepClone().AsObject();
        written.Remove("name");
        Assert.Equal(config, written.ToJsonString());
        var again = ModelFile.Load(Bytes(model, "m.keras"), "m.keras");
        var data = Tensor.From([.. Enumerable.Range(-12, 24).Select(i => i / 4f)], new Shape(2, 4, 3));
        Assert.Equal(model.Predict(data).ToDoubles(), again.Predict(data).ToDoubles());
    }

    [Fact]
    public void What_Keras_3_lacks_is_listed()
    {
        var model = new Sequential([new LocallyConnected1D { Filters = 2, KernelSize = new[] { 2 }, InputShape = new Shape(4, 3), Name = "local" },
            new LSTM { Units = 2, RecurrentActivation = new Activations.HardSigmoid { Legacy = true }, Name = "memory" }, new BatchNormalization { Mode = 1, Name = "norm" }]);
        Assert.Equal(["the class LocallyConnected1D in layer 'local'", "the hard_sigmoid of slope 0.2 (of Keras 3 it is 1/6) in layer 'memory'",
            "mode 1 of BatchNormalization in layer 'norm'"], Keras3Gaps.Of(model));
        Assert.Empty(Keras3Gaps.Of(Small()));
    }

    private static Sequential Small() => new([new Dense { Units = 2, InputShape = new Shape(3) }]);

    private static SymbolicTensor Input(params int[] shape) => new InputLayer { BatchShape = new Shape([Shape.Unknown, .. shape]) }.Tensor;

    private static JsonNode LayerOf(Model model, string className) =>
        Config(model).Json["config"]!["layers"]!.AsArray().Single(l => l!["class_name"]!.ToString() == className)!;

    private static byte[] Bytes(Model model, string name)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, name);
            ModelFile.Save(model, path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string Text, JsonNode Json) Config(Model model)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(Bytes(model, "m.keras")));
        using var reader = new StreamReader(zip.GetEntry("config.json")!.Open());
        var text = reader.ReadToEnd();
        return (text, JsonNode.Parse(text)!);
    }
}
