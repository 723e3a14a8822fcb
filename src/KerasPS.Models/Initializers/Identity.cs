using System.Text.Json.Nodes;

namespace KerasPS.Initializers;

/// <summary>A multiple of the unit matrix.</summary>
[KerasObject("Identity", Aliases = ["IdentityInitializer"])]
public sealed class Identity : Initializer
{
    /// <summary>The number on the diagonal.</summary>
    [Option(Help = "The number on the diagonal.")]
    public double Gain { get; init; } = 1;

    /// <inheritdoc/>
    public override Tensor Create(Shape shape)
    {
        if (shape.Rank != 2)
            throw new KerasException("InitializerShape", $"The initializer Identity needs a weight of two axes; received shape {shape}. " +
                "Use Orthogonal for a kernel of more axes.");
        var tensor = new Tensor(shape);
        var values = tensor.Span<float>();
        for (var i = 0; i < Math.Min(shape[0], shape[1]); i++) values[i * shape[1] + i] = (float)Gain;
        return tensor;
    }

    /// <summary>Keras 3 writes no options here and refuses none: the gain appears only where it is not 1.</summary>
    public override JsonObject GetConfig() => Gain == 1 ? [] : base.GetConfig();
}
