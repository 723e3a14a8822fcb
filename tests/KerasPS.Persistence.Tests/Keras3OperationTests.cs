using System.Text.Json.Nodes;

namespace KerasPS.Tests;

/// <summary>Ops of keras.ops as models of Keras 3 (3.16) name them: class, configuration, and no module where an .h5 file holds them.</summary>
public sealed class Keras3OperationTests
{
    [Theory]
    [InlineData("Reshape", """{"newshape":[-1,6,8]}""", "(None, 6, 8)")]
    [InlineData("Clip", """{"x_min":0.0,"x_max":1.0}""", "(None, 6, 4, 2)")]
    [InlineData("MaxPool", """{"pool_size":2,"strides":2,"padding":"valid","data_format":"channels_last"}""", "(None, 3, 2, 2)")]
    [InlineData("AveragePool", """{"pool_size":[3,2],"strides":null,"padding":"same","data_format":"channels_last"}""", "(None, 2, 2, 2)")]
    [InlineData("AveragePool", """{"pool_size":2,"strides":null,"padding":"valid","data_format":"channels_first"}""", "(None, 6, 2, 1)")]
    [InlineData("BroadcastTo", """{"shape":[5,3,6,4,2]}""", "(5, 3, 6, 4, 2)")]
    [InlineData("Einsum", """{"subscripts":"bhwc->bch"}""", "(None, 2, 6)")]
    [InlineData("Moments", """{"axes":[1,2],"keepdims":false,"synchronized":false}""", "(None, 2)")]
    [InlineData("LayerNorm", """{"axis":-1,"epsilon":1e-05,"rms_scaling":false}""", "(None, 6, 4, 2)")]
    [InlineData("RMSNorm", """{"axis":-1,"epsilon":null}""", "(None, 6, 4, 2)")]
    [InlineData("TopK", """{"k":2,"sorted":true,"is_stable":true}""", "(None, 6, 4, 2)")]
    [InlineData("Resize", """{"size":[3,8],"interpolation":"bilinear","antialias":false,"crop_to_aspect_ratio":false,"pad_to_aspect_ratio":false,"fill_mode":"constant","fill_value":0.0,"data_format":"channels_last"}""", "(None, 3, 8, 2)")]
    [InlineData("Any", """{"axis":-1,"keepdims":false}""", "(None, 6, 4)")]
    [InlineData("Softmax", """{"axis":-1}""", "(None, 6, 4, 2)")]
    public void An_op_is_read_with_and_without_its_module(string className, string config, string shape)
    {
        foreach (var module in new[] { "keras.src.ops.numpy", null })
        {
            var model = ArchitectureReader.Read(Model(className, config, module));
            Assert.Equal(shape, model.Outputs[0].Shape.ToString());
        }
    }

    private static string Model(string className, string config, string? module)
    {
        var own = JsonNode.Parse(config)!.AsObject();
        own["name"] = "op";
        var op = new JsonObject
        {
            ["class_name"] = className, ["config"] = own, ["name"] = "op",
            ["inbound_nodes"] = JsonNode.Parse("""[{"args":[{"class_name":"__keras_tensor__","config":{"shape":[null,6,4,2],"dtype":"float32","keras_history":["x",0,0]}}],"kwargs":{}}]"""),
        };
        if (module is not null) op["module"] = module;
        return new JsonObject
        {
            ["class_name"] = "Functional", ["keras_version"] = "3.16.0",
            ["config"] = new JsonObject
            {
                ["name"] = "functional",
                ["layers"] = new JsonArray(JsonNode.Parse("""{"class_name":"InputLayer","config":{"batch_shape":[null,6,4,2],"dtype":"float32","name":"x"},"name":"x","inbound_nodes":[]}"""), op),
                ["input_layers"] = new JsonArray("x", 0, 0),
                ["output_layers"] = new JsonArray("op", 0, 0),
            },
        }.ToJsonString();
    }
}
