namespace KerasPS.Initializers;

/// <summary>One number everywhere.</summary>
[KerasObject("Constant")]
public sealed class Constant : Initializer
{
    /// <summary>The number.</summary>
    [Option(Position = 0, Help = "The number.")]
    public double Value { get; init; }

    /// <inheritdoc/>
    public override Tensor Create(Shape shape)
    {
        var tensor = new Tensor(shape);
        tensor.Span<float>().Fill((float)Value);
        return tensor;
    }
}
