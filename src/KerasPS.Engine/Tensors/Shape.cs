using System.Globalization;

namespace KerasPS;

/// <summary>
/// The lengths of a tensor's axes; <see cref="Unknown"/> (-1) stands for a length known only when data arrive
/// (Keras' None). Immutable, compared by value.
/// </summary>
public sealed class Shape : IEquatable<Shape>
{
    /// <summary>The mark of a length that is not known yet.</summary>
    public const int Unknown = -1;

    private readonly int[] dims;

    /// <summary>Makes a shape of these axis lengths.</summary>
    /// <param name="dims">One length an axis; -1 where unknown.</param>
    public Shape(params int[] dims)
    {
        foreach (var dim in dims)
            if (dim < Unknown) throw new ArgumentException($"An axis has length {dim}; expected -1 (unknown) or more.");
        this.dims = (int[])dims.Clone();
    }

    /// <summary>The shape of a single value: no axis.</summary>
    public static Shape Scalar { get; } = new();

    /// <summary>How many axes there are.</summary>
    public int Rank => dims.Length;

    /// <summary>The length of an axis; negative axes count from the end.</summary>
    public int this[int axis] => dims[axis < 0 ? axis + dims.Length : axis];

    /// <summary>Whether every length is known.</summary>
    public bool IsKnown => Array.IndexOf(dims, Unknown) < 0;

    /// <summary>The number of elements.</summary>
    /// <exception cref="InvalidOperationException">A length is unknown.</exception>
    public long Size
    {
        get
        {
            long size = 1;
            foreach (var dim in dims)
                size *= dim >= 0 ? dim : throw new InvalidOperationException($"The size of shape {this} is not known yet.");
            return size;
        }
    }

    /// <summary>The lengths as a new array.</summary>
    public int[] ToArray() => (int[])dims.Clone();

    /// <summary>The lengths without a copy.</summary>
    public ReadOnlySpan<int> Dims => dims;

    /// <summary>This shape behind a further leading axis.</summary>
    public Shape Prepend(int length) => new([length, .. dims]);

    /// <summary>This shape without its leading <paramref name="count"/> axes.</summary>
    public Shape Skip(int count) => new(dims[count..]);

    /// <summary>This shape with one axis changed.</summary>
    public Shape With(int axis, int length)
    {
        var copy = ToArray();
        copy[axis < 0 ? axis + copy.Length : axis] = length;
        return new(copy);
    }

    /// <summary>A non-negative axis for one that may count from the end.</summary>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public int Axis(int axis) => axis >= -Rank && axis < Rank
        ? (axis < 0 ? axis + Rank : axis)
        : throw new ArgumentException($"Axis {axis} is outside shape {this}; expected {-Rank} to {Rank - 1}.");

    /// <summary>Whether a tensor of shape <paramref name="other"/> fits: equal rank, lengths equal or unknown.</summary>
    public bool Accepts(Shape other)
    {
        if (other.Rank != Rank) return false;
        for (var i = 0; i < Rank; i++)
            if (dims[i] != other.dims[i] && dims[i] >= 0 && other.dims[i] >= 0) return false;
        return true;
    }

    /// <summary>The common shape of two operands by NumPy's rule; unknown lengths stay unknown unless the other is above 1.</summary>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    public static Shape Broadcast(Shape a, Shape b, string op)
    {
        var rank = Math.Max(a.Rank, b.Rank);
        var result = new int[rank];
        for (var i = 1; i <= rank; i++)
        {
            var x = i <= a.Rank ? a[^i] : 1;
            var y = i <= b.Rank ? b[^i] : 1;
            result[rank - i] = x == y ? x : x == 1 ? y : y == 1 ? x : x == Unknown ? y : y == Unknown ? x
                : throw new ShapeMismatchException(op, a, b, "each pair of axes must be equal, or one of them 1");
        }
        return new(result);
    }

    /// <summary>The length of an axis counted from the end.</summary>
    public int this[Index index] => dims[index];

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && dims.AsSpan().SequenceEqual(other.dims);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var dim in dims) hash.Add(dim);
        return hash.ToHashCode();
    }

    /// <summary>As Keras prints it: <c>(None, 28, 28)</c>.</summary>
    public override string ToString()
    {
        var parts = dims.Select(d => d < 0 ? "None" : d.ToString(CultureInfo.InvariantCulture));
        return Rank == 1 ? $"({parts.First()},)" : $"({string.Join(", ", parts)})";
    }
}
