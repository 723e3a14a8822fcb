namespace KerasPS.Training;

/// <summary>What a step function is made for: its mode and the placeholders' shapes of targets and weights.</summary>
internal sealed record StepSignature(bool Training, EquatableList<Shape?> Targets, EquatableList<Shape?> Weights);

/// <summary>A list compared by its elements.</summary>
internal sealed class EquatableList<T>(IReadOnlyList<T> items) : IEquatable<EquatableList<T>>
{
    public IReadOnlyList<T> Items { get; } = items;

    public bool Equals(EquatableList<T>? other) => other is not null && Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items) hash.Add(item);
        return hash.ToHashCode();
    }
}
