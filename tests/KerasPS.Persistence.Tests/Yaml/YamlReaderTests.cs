using System.Text;
using System.Text.Json.Nodes;
using KerasPS.Yaml;

namespace KerasPS.Tests;

public sealed class YamlReaderTests
{
    public static TheoryData<string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var archive in new[] { "keras1.zip", "keras2.zip" })
                foreach (var name in Repository.Cases(archive).Keys.Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)))
                    data.Add(archive, name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void YAML_of_Keras_reads_as_its_JSON(string archive, string name)
    {
        var cases = Repository.Cases(archive);
        var json = JsonNode.Parse(cases[Path.ChangeExtension(name, ".json")])!;
        var yaml = YamlReader.Read(Encoding.UTF8.GetString(cases[name]));
        Assert.Equal(Text(json), Text(yaml));
    }

    [Theory]
    [InlineData("a: !!python/object/apply:os.system ['ls']")]
    [InlineData("a: !!python/object:builtins.object {}")]
    [InlineData("a: !!python/name:os.system ''")]
    [InlineData("a: !custom 1")]
    public void A_tag_that_would_run_code_is_refused(string text) =>
        Assert.Equal("FileUnsafe", Assert.Throws<KerasException>(() => YamlReader.Read(text)).ErrorId);

    [Fact]
    public void Aliases_of_aliases_are_refused_before_they_explode()
    {
        var text = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (var i = 1; i < 12; i++) text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        Assert.Equal("FileTooLarge", Assert.Throws<KerasException>(() => YamlReader.Read(text.ToString())).ErrorId);
    }

    [Fact]
    public void Scalars_are_resolved_as_Python_does()
    {
        var node = YamlReader.Read("{a: 1, b: 1.5, c: 1.0e-07, d: 'true', e: yes, f: ~, g: relu, h: \"x\\ny\", i: -3, j: 1.2.2, k: .5}");
        Assert.Equal("""{"a":1,"b":1.5,"c":1E-07,"d":"true","e":true,"f":null,"g":"relu","h":"x\ny","i":-3,"j":"1.2.2","k":0.5}""", node.ToJsonString());
    }

    // Keys sorted and numbers in one form, so that only meaning is compared.
    private static string Text(JsonNode? node) => node switch
    {
        JsonObject table => "{" + string.Join(",", table.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}:{Text(p.Value)}")) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Text)) + "]",
        JsonValue value when value.TryGetValue<string>(out var text) => $"'{text}'",
        JsonValue value when value.TryGetValue<double>(out var number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        JsonValue value when value.TryGetValue<long>(out var whole) => ((double)whole).ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        null => "null",
        _ => node.ToJsonString(),
    };
}
