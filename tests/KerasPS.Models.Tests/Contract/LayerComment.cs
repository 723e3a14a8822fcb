using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KerasPS.Tests.Contract;

/// <summary>What the documentation of a layer's class says of its weights.</summary>
/// <param name="Weights">The text: names with their shapes, such as kernel (features, units), bias (units).</param>
internal sealed partial record LayerComment(string Weights)
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(() =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "KerasPS.Models.xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value));

    public static LayerComment Of(Type type) =>
        new(Regex.Replace(Members.Value["T:" + type.FullName].Element("weights")?.Value ?? "", @"\s+", " ").Trim());

    /// <summary>The layer's weights stand in the text, in their order and with as many axes. Those of layers inside go without names.</summary>
    public void Check(Layer layer)
    {
        // What is documented may hang on an option: statistics that are given are no weights.
        Assert.False(Weights.Length == 0 && layer.Weights.Count > 0, $"The documentation of {layer.ClassName} names no weights.");
        var named = Name().Matches(Weights).Select(m => (Name: m.Groups[1].Value, Shape: m.Groups[2].Value)).ToList();
        if (named.Count == 0 || Weights.Contains("the same of", StringComparison.Ordinal)) return;
        var at = 0;
        foreach (var weight in layer.Weights)
        {
            var found = named.FindIndex(at, n => n.Name == weight.Name);
            if (found < 0 && Weights.Contains("of the layer inside", StringComparison.Ordinal)) continue;
            Assert.True(found >= 0, $"{layer.ClassName}: {weight} is not in '{Weights}'");
            if (named[found].Shape != "…") Assert.Equal(weight.Shape.Rank, named[found].Shape.Length == 0 ? 0 : named[found].Shape.Split(',').Length);
            at = found + 1;
        }
    }

    [GeneratedRegex(@"(\w+) \(([^)]*)\)")]
    private static partial Regex Name();
}
