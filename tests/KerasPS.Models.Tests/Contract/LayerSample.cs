using System.Globalization;
using System.Text.Json.Nodes;

namespace KerasPS.Tests.Contract;

/// <summary>One row of the contract of layers.</summary>
/// <param name="Name">The class.</param>
/// <param name="Options">Its options as JSON.</param>
/// <param name="Shapes">The inputs' shapes with a batch of 2, as "2,3;2,3".</param>
/// <param name="Weights">Names of the weights in Keras' order.</param>
/// <param name="Mask">What becomes of a mask of the steps: P it passes, D it is dropped, M the layer makes one.</param>
/// <param name="Whole">Whether inputs are small whole numbers.</param>
/// <param name="Text">Whether inputs are words.</param>
/// <param name="Category">Whether outputs are numbers of categories: those have no gradient and nothing to train.</param>
internal sealed record LayerSample(string Name, string Options, string Shapes, string Weights = "", char Mask = 'D',
    bool Whole = false, bool Text = false, bool Category = false)
{
    public IReadOnlyList<Shape> InputShapes => [.. Shapes.Split(';')
        .Select(s => new Shape([.. s.Split(',').Select(d => int.Parse(d, CultureInfo.InvariantCulture))]))];

    public string[] WeightNames => Weights.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public DType DataType => Text ? DType.String : Whole ? DType.Int32 : DType.Float32;

    /// <summary>Data of an input: words, small whole numbers, or numbers between -1 and 1.</summary>
    public Tensor Values(Shape shape, int seed)
    {
        var random = new Random(seed + 11);
        var tensor = new Tensor(shape, DataType);
        if (Text)
        {
            for (var i = 0; i < tensor.Size; i++) tensor.Strings[i] = "abc"[random.Next(3)].ToString();
            return tensor;
        }
        for (long i = 0; i < tensor.Size; i++) tensor.SetDouble(i, Whole ? random.Next(4) : random.NextDouble() * 2 - 1);
        return tensor;
    }

    public Layer Create(string? dtype = null)
    {
        var options = JsonNode.Parse(Options.Replace("float32", dtype ?? "float32", StringComparison.Ordinal))!.AsObject();
        if (dtype is not null) options["dtype"] = dtype;
        return Create(options);
    }

    /// <summary>The layer of a configuration.</summary>
    public Layer Create(JsonObject options)
    {
        var descriptor = KerasRegistry.Get(typeof(Layer), Name);
        return (Layer)(descriptor.Reader is { } reader ? reader(options)
            : descriptor.Create(options.Select(o => KeyValuePair.Create(o.Key, (object?)o.Value?.DeepClone()))));
    }

    public override string ToString() => Name;
}
