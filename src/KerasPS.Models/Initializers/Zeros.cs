namespace KerasPS.Initializers;

/// <summary>All zeros.</summary>
[KerasObject("Zeros", Aliases = ["zero"])]
public sealed class Zeros : Initializer
{
    /// <inheritdoc/>
    public override Tensor Create(Shape shape) => new(shape);
}
