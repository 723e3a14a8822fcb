namespace KerasPS;

/// <summary>An immutable array compared by its elements, for the attributes of ops.</summary>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>> where T : IEquatable<T>
{
    private readonly T[]? items;

    /// <summary>Wraps an array, which must not change afterwards.</summary>
    public EquatableArray(params T[] items) => this.items = items;

    /// <summary>The elements.</summary>
    public ReadOnlySpan<T> Span => items;

    /// <summary>How many elements there are.</summary>
    public int Length => items?.Length ?? 0;

    /// <summary>One element.</summary>
    public T this[int index] => items![index];

    /// <summary>Wraps an array.</summary>
    public static implicit operator EquatableArray<T>(T[] items) => new(items);

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Span) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", items ?? [])}]";
}
