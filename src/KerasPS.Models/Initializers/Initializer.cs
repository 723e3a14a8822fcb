namespace KerasPS;

/// <summary>How a weight starts.</summary>
[Category("keras.initializers", Function = typeof(Initializers.FunctionInitializer))]
public abstract class Initializer : KerasObject
{
    /// <summary>New values of a shape, in single precision.</summary>
    public abstract Tensor Create(Shape shape);
}
