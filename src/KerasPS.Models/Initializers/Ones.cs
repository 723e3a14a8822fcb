namespace KerasPS.Initializers;

/// <summary>All ones.</summary>
[KerasObject("Ones", Aliases = ["one"])]
public sealed class Ones : Initializer
{
    /// <inheritdoc/>
    public override Tensor Create(Shape shape)
    {
        var tensor = new Tensor(shape);
        tensor.Span<float>().Fill(1);
        return tensor;
    }
}
