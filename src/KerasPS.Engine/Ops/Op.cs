namespace KerasPS;

/// <summary>
/// What a node computes: an immutable record whose properties are the op's attributes (compared by value, so equal
/// nodes can be merged). One op is one file with three definitions: the shape rule, the gradient written in ops, and
/// the meaning in double precision, which is the oracle of every kernel. Fast kernels stand with their backend.
/// </summary>
public abstract record Op
{
    /// <summary>The name in dumps and messages.</summary>
    public virtual string Name => GetType().Name.EndsWith("Op", StringComparison.Ordinal)
        ? GetType().Name[..^2]
        : GetType().Name;

    /// <summary>
    /// Shapes and types of the outputs. Called with unknown lengths when a graph is built, and again with known ones
    /// when a plan is made: it must then give known lengths.
    /// </summary>
    public abstract TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs);

    /// <summary>
    /// The gradient with respect to each input, written in ops; null where an input has none. A null entry in
    /// <paramref name="gradients"/> means that output does not reach the loss.
    /// </summary>
    public virtual SymbolicTensor?[] Gradient(Node node, SymbolicTensor?[] gradients) =>
        throw new KerasException("NoGradient", $"{Name} has no gradient, so nothing can be trained through it. " +
            "Put K.StopGradient around it, or use a differentiable op.");

    /// <summary>The meaning, in double precision: fills the outputs (already allocated to their shapes).</summary>
    public abstract void Evaluate(ReadOnlySpan<Reference.Array> inputs, ReadOnlySpan<Reference.Array> outputs);

    /// <summary>The same value in simpler ops, for a backend that has no kernel; null for a primitive.</summary>
    public virtual SymbolicTensor[]? Decompose(IReadOnlyList<SymbolicTensor> inputs) => null;

    /// <summary>
    /// Whether the values of an input are read; false where the input is there for its shape alone (a
    /// <see cref="DimSpec"/> refers to it): a plan then neither computes nor keeps it for this op.
    /// </summary>
    public virtual bool ReadsValues(int input) => true;

    /// <summary>
    /// Whether, for inputs of these known shapes, the only output is input 0's values in the same row-major order
    /// (a reshape, a sum over nothing, a cast that changes no value): a plan then computes nothing at all.
    /// </summary>
    public virtual bool IsView(ReadOnlySpan<TensorSpec> inputs) => false;

    /// <summary>Whether equal inputs give equal outputs; false for random ops, which are never merged or folded.</summary>
    public virtual bool IsPure => true;

    /// <summary>An op's text holds the attributes that are its own; what all ops have is left out.</summary>
    protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false;
}
