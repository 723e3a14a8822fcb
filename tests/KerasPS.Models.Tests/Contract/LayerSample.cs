using System.Globalization;
using System.Text.Json.Nodes;

namespace KerasPS.Tests.Contract;

/// <summary>One row of the contract of layers.</summary>
/// <param name="Name">The class.</param>
/// <param name="Options">Its options as JSON.</param>
/// <param name="Shapes">The inputs' shapes with a batch of 2, as "2,3;2,3".</param>
/// <param name="Weights">Names of the weights in Keras' order.</param>
/// <param name="Mask">Whether a mask of the steps passes: P passes, D is dropped, - not checked.</param>
/// <param name="Whole">Whether inputs are small whole numbers.</param>
/// <param name="Numeric">Whether outputs have gradients that differences confirm.</param>
internal sealed record LayerSample(string Name, string Options, string Shapes, string Weights = "", char Mask = 'D',
    bool Whole = false, bool Numeric = true)
{
    public IReadOnlyList<Shape> InputShapes => Shapes.Length == 0 ? [] : [.. Shapes.Split(';')
        .Select(s => new Shape([.. s.Split(',').Select(d => int.Parse(d, CultureInfo.InvariantCulture))]))];

    public string[] WeightNames => Weights.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public DType DataType => Whole ? DType.Int32 : DType.Float32;

    /// <summary>Data of an input: small whole numbers, or numbers between -1 and 1.</summary>
    public Tensor Values(Shape shape, int seed)
    {
        var random = new Random(seed + 11);
        var tensor = new Tensor(shape, DataType);
        for (long i = 0; i < tensor.Size; i++) tensor.SetDouble(i, Whole ? random.Next(4) : random.NextDouble() * 2 - 1);
        return tensor;
    }

    public Layer Create(string? dtype = null)
    {
        var options = JsonNode.Parse(Options)!.AsObject().Select(o => KeyValuePair.Create(o.Key, (object?)o.Value));
        if (dtype is not null) options = options.Append(new("dtype", dtype));
        return KerasRegistry.Create<Layer>(Name, options);
    }

    public override string ToString() => Name;
}
