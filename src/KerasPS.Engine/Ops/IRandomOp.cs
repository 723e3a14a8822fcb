namespace KerasPS;

/// <summary>An op whose values come from the random streams.</summary>
public interface IRandomOp
{
    /// <summary>The number of its stream, unique in a graph.</summary>
    int Stream { get; }

    /// <summary>Fills the outputs, in double precision, from (seed, step, stream, position).</summary>
    void Draw(RandomState random, ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs);
}
