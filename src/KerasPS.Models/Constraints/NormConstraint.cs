namespace KerasPS.Constraints;

/// <summary>A constraint on Euclidean norms along axes.</summary>
public abstract class NormConstraint : Constraint
{
    /// <summary>Keras' smallest divisor.</summary>
    protected const double Epsilon = 1e-7;

    /// <summary>The axes whose elements make a norm: 0 for the inputs of a Dense unit, 0 to 2 for those of a filter.</summary>
    [Option(Help = "Axes whose elements make a norm: 0 for the inputs of a Dense unit, 0 1 2 for those of a filter.")]
    public Axes Axis { get; init; } = 0;

    /// <summary>The norms.</summary>
    protected SymbolicTensor Norms(SymbolicTensor weight) =>
        K.Sqrt(K.Sum(K.Square(weight), Axis.ToArray(), keepDims: true));
}
