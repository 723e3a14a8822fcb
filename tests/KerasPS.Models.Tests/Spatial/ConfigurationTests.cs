using System.Text.Json.Nodes;
using KerasPS.Models.Tests.Sequences;
using KerasPS.Tests;

namespace KerasPS.Models.Tests.Spatial;

public class ConfigurationTests
{
    public static TheoryData<string> Cases
    {
        get
        {
            var data = new TheoryData<string>();
            string[] families = ["conv", "pool", "_normalization", "padding", "cropping", "up_sampling"];
            foreach (var name in GoldenArchive.Of("keras3").Cases().Where(c => c["file"] is not null)
                .Select(c => c["name"]!.GetValue<string>()))
                if (families.Any(f => name.Contains(f, StringComparison.Ordinal)) && !name.Contains("lstm", StringComparison.Ordinal)
                    && !name.Contains("lora", StringComparison.Ordinal) && !name.Contains("time_distributed", StringComparison.Ordinal)
                    && !name.Contains("masked", StringComparison.Ordinal) && !name.StartsWith("model", StringComparison.Ordinal))
                    data.Add(name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Configurations_are_what_Keras_writes(string name)
    {
        var golden = GoldenModel.Architecture("keras3", GoldenModel.Case("keras3", name));
        foreach (var entry in golden["config"]!["layers"]!.AsArray())
        {
            if (entry!["class_name"]!.GetValue<string>() is "InputLayer") continue;
            var layer = (Layer)KerasRegistry.Resolve(typeof(Layer), entry.DeepClone())!;
            var (expected, actual) = (Plain(entry["config"]), Plain(layer.GetConfig()));
            Assert.True(JsonNode.DeepEquals(expected, actual), $"{layer}:\n{actual?.ToJsonString()}\nexpected\n{expected?.ToJsonString()}");
        }
    }

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
