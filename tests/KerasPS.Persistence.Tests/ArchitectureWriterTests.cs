using System.Text.Json.Nodes;

namespace KerasPS.Tests;

public sealed class ArchitectureWriterTests
{
    public static TheoryData<string> Texts => [.. GoldenArchive.Of("keras2").Files.Where(f => f.StartsWith("text/text_", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_Keras_2_wrote_is_written_again_the_same(string file)
    {
        UniqueNames.Reset();
        var original = GoldenArchive.Of("keras2").Json(file).AsObject();
        var model = ArchitectureReader.Read(original);
        var written = JsonNode.Parse(ArchitectureWriter.ToJson(model, KerasForm.Keras2));
        // How long sequences are stands in the input's shape; how a step is computed changes no number.
        Forget(original, "input_length");
        Forget(original, "implementation");
        Assert.Equal("", JsonDifference.Find(original, written, nullsMayLack: true));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void YAML_and_JSON_give_the_same_model(string file)
    {
        UniqueNames.Reset();
        var model = ArchitectureReader.Read(GoldenArchive.Of("keras2").Json(file).AsObject());
        UniqueNames.Reset();
        var again = ArchitectureReader.ReadYaml(ArchitectureWriter.ToYaml(model));
        UniqueNames.Reset();
        var third = ArchitectureReader.Read(ArchitectureWriter.ToJson(model, indented: true));
        var expected = ArchitectureWriter.ToJson(model, KerasForm.Keras2);
        Assert.Equal(expected, ArchitectureWriter.ToJson(again, KerasForm.Keras2));
        Assert.Equal(expected, ArchitectureWriter.ToJson(third, KerasForm.Keras2));
    }

    private static void Forget(JsonNode? node, string key)
    {
        if (node is JsonObject table)
        {
            table.Remove(key);
            foreach (var (_, value) in table) Forget(value, key);
        }
        else if (node is JsonArray items)
            foreach (var item in items) Forget(item, key);
    }
}
