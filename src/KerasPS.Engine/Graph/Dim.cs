namespace KerasPS;

/// <summary>
/// A length given to a shape op: a number, -1 for "what remains" (reshape only), or the length that an axis of
/// another value will have once data arrive.
/// </summary>
public readonly struct Dim
{
    private Dim(int value, SymbolicTensor? source, int axis)
    {
        Value = value;
        Source = source;
        Axis = axis;
    }

    /// <summary>The number, where <see cref="Source"/> is null.</summary>
    public int Value { get; }

    /// <summary>The value whose axis gives the length.</summary>
    public SymbolicTensor? Source { get; }

    /// <summary>The axis of <see cref="Source"/>, not negative.</summary>
    public int Axis { get; }

    /// <summary>A plain number.</summary>
    public static implicit operator Dim(int value) => new(value, null, 0);

    /// <summary>The length of an axis: a number where it is known already.</summary>
    public static Dim Of(SymbolicTensor source, int axis)
    {
        axis = source.Shape.Axis(axis);
        return source.Shape[axis] >= 0 ? new(source.Shape[axis], null, 0) : new(0, source, axis);
    }

    /// <summary>All axes of a value.</summary>
    public static Dim[] AllOf(SymbolicTensor source) =>
        [.. Enumerable.Range(0, source.Shape.Rank).Select(axis => Of(source, axis))];
}
