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
        Defer(target =>
        {
            using var values = Initializers.HostRandom.From(stream, () => initializer.Create(Shape));
            target.CopyFrom(values);
        });
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
