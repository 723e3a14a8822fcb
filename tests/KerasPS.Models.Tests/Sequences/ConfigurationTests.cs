using System.Text.Json.Nodes;
using KerasPS.Tests;

namespace KerasPS.Models.Tests.Sequences;

public class ConfigurationTests
{
    public static TheoryData<string> Cases => GoldenSequenceTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Configurations_are_what_Keras_writes(string name)
    {
        var golden = GoldenModel.Architecture("keras3", GoldenModel.Case("keras3", name));
        var model = golden["class_name"]!.GetValue<string>() == "Sequential"
            ? (Model)Sequential.FromConfig((JsonObject)golden["config"]!.DeepClone())
            : FunctionalModel.FromConfig((JsonObject)golden["config"]!.DeepClone());
        foreach (var entry in golden["config"]!["layers"]!.AsArray())
        {
            var layer = model.Layers.FirstOrDefault(l => l.Name == entry!["config"]!["name"]?.GetValue<string>());
            if (layer is null or Layers.InputLayer) continue;
            var (expected, actual) = (Plain(entry!["config"]), Plain(layer.GetConfig()));
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{layer}:\n{actual?.ToJsonString()}\nexpected\n{expected?.ToJsonString()}");
        }
    }

    // What numbers an object or names a build is no option; a number is compared as a number.
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Where(p => p.Key is not ("shared_object_id" or "build_config" or "compile_config" or "quantization_config" or "registered_name" or "module"))
            .OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Plain(p.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        JsonValue value when value.TryGetValue<int>(out var whole) => (double)whole,
        _ => node?.DeepClone(),
    };
}
