using System.Text.Json;
using KerasPS.Hdf5;

namespace KerasPS.Tests;

/// <summary>Compares a tree with facts that h5py wrote down: shapes, texts and position-weighted sums.</summary>
internal static class H5Compare
{
    public static void Check(H5Group root, JsonElement facts)
    {
        foreach (var fact in facts.EnumerateObject())
        {
            var (path, attribute) = fact.Name.Split('@') is [var p, var a] ? (p, a) : (fact.Name, null);
            var node = root.Find(path);
            Assert.True(node is not null, fact.Name);
            if (attribute is not null)
            {
                var value = node!.Attribute(attribute);
                Assert.True(value is not null, fact.Name);
                Check(fact, value!.Shape, value.Strings, value.Numbers);
            }
            else
            {
                var tensor = Assert.IsType<H5Dataset>(node).Read();
                Check(fact, tensor.Shape, tensor.DType == DType.String ? tensor.Strings : null, tensor);
            }
        }
    }

    public static double WeightedSum(Tensor tensor)
    {
        double sum = 0;
        for (long i = 0; i < tensor.Size; i++) sum += tensor.GetDouble(i) * (1 + i % 7);
        return sum;
    }

    private static void Check(JsonProperty fact, Shape shape, string[]? strings, Tensor? numbers)
    {
        var expected = fact.Value.GetProperty("shape").EnumerateArray().Select(d => d.GetInt32()).ToArray();
        Assert.Equal(expected, shape.ToArray());
        if (fact.Value.TryGetProperty("text", out var text))
            Assert.Equal(text.EnumerateArray().Select(t => t.GetString()!).ToArray(), strings);
        else
        {
            var sum = fact.Value.GetProperty("sum").GetDouble();
            Assert.True(Math.Abs(WeightedSum(numbers!) - sum) <= 1e-9 * Math.Max(1, Math.Abs(sum)), fact.Name);
        }
    }
}
