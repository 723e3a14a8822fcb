namespace KerasPS.Initializers;

/// <summary>Starting values made by a function of a user's own.</summary>
public sealed class FunctionInitializer(Func<Shape, Tensor> function, string name) : Initializer, IFunctionObject
{
    /// <inheritdoc/>
    public string FunctionName { get; } = name;

    /// <inheritdoc/>
    public override Tensor Create(Shape shape)
    {
        var values = function(shape);
        return values.Shape.Equals(shape)
            ? values.Clone() // the function may keep its own
            : throw new ShapeMismatchException($"Initializer '{FunctionName}'", shape, values.Shape,
                "return values of the weight's shape");
    }
}
