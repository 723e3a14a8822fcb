namespace KerasPS.Planning;

/// <summary>Tells equal computations apart from different ones: the same op on the same values.</summary>
internal readonly struct NodeKey(Op op, PlanValue[] inputs) : IEquatable<NodeKey>
{
    private readonly Op op = op;
    private readonly PlanValue[] inputs = inputs;

    public bool Equals(NodeKey other)
    {
        if (!op.Equals(other.op) || inputs.Length != other.inputs.Length) return false;
        for (var i = 0; i < inputs.Length; i++)
            if (!Same(inputs[i], other.inputs[i])) return false;
        return true;
    }

    public override bool Equals(object? obj) => obj is NodeKey key && Equals(key);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(op);
        foreach (var input in inputs) hash.Add(input.Spec.Shape);
        return hash.ToHashCode();
    }

    // Views, shapes and numbers have no identity of their own.
    private static bool Same(PlanValue a, PlanValue b) => ReferenceEquals(a, b)
        || (a.Spec.Equals(b.Spec)
            && ((a.IsShapeOnly && b.IsShapeOnly)
                || (a.ViewOf is not null && ReferenceEquals(a.ViewOf, b.ViewOf))
                || (a.Constant is { } x && b.Constant is { } y && (ReferenceEquals(x, y)
                    || (x.Uniform is { } u && y.Uniform is { } v && u.Equals(v))))));
}
