namespace KerasPS;

/// <summary>A weight of a layer.</summary>
public sealed class LayerWeight : Variable
{
    internal LayerWeight(Layer owner, string name, Shape shape, DType dtype, bool trainable, Regularizer? regularizer,
        Constraint? constraint) : base(name, shape, dtype, trainable)
    {
        Owner = owner;
        CreatedTrainable = trainable;
        Regularizer = regularizer;
        Constraint = constraint;
    }

    /// <summary>Lets the weight start as the initializer says, with random numbers of a stream taken now.</summary>
    internal void StartWith(Initializer initializer)
    {
        var stream = Initializers.HostRandom.Reserve();
        // An initializer of a user's own may keep what it gives.
        var isOurs = initializer.GetType().Assembly == typeof(Initializer).Assembly;
        Defer(() => Initializers.HostRandom.From(stream, () => isOurs ? initializer.Create(Shape) : initializer.Create(Shape).Clone()));
    }

    /// <summary>The layer it belongs to.</summary>
    public Layer Owner { get; }

    /// <summary>Whether it is trainable as long as its layer is.</summary>
    public bool CreatedTrainable { get; }

    /// <summary>Whether training leaves it alone though its layer is trainable.</summary>
    public bool IsFrozen { get; internal set; }

    /// <summary>A penalty on its values, added to the loss.</summary>
    public Regularizer? Regularizer { get; }

    /// <summary>A projection applied after each update.</summary>
    public Constraint? Constraint { get; }
}
