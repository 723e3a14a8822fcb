namespace KerasPS;

/// <summary>Two shapes that an op cannot combine; carries both, and what would have fitted.</summary>
public sealed class ShapeMismatchException(string op, Shape left, Shape right, string expected)
    : KerasException("ShapeMismatch", $"{op}: shapes {left} and {right} do not fit; {expected}.")
{
    /// <summary>The op or layer that refused.</summary>
    public string Op { get; } = op;

    /// <summary>The first shape.</summary>
    public Shape Left { get; } = left;

    /// <summary>The second shape.</summary>
    public Shape Right { get; } = right;
}
