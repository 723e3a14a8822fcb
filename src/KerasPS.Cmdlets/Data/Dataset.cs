namespace KerasPS;

/// <summary>Samples with their targets, as Import-Dataset gives them and training takes them.</summary>
public sealed class Dataset
{
    /// <summary>Makes a dataset.</summary>
    /// <param name="x">The inputs: one row a sample.</param>
    /// <param name="y">The targets; null where there are none.</param>
    public Dataset(Tensor x, Tensor? y = null)
    {
        if (y is not null && y.Shape[0] != x.Shape[0])
            throw new KerasException("SampleCount", $"The inputs have {x.Shape[0]} samples, the targets {y.Shape[0]}. Expected one target a sample.");
        X = x;
        Y = y;
    }

    /// <summary>The inputs.</summary>
    public Tensor X { get; }

    /// <summary>The targets.</summary>
    public Tensor? Y { get; }

    /// <summary>The names of the input columns, of data from a table.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>The name of the target column, of data from a table.</summary>
    public string? Label { get; init; }

    /// <summary>The classes by number, where the targets were text.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The number of samples.</summary>
    public int Count => X.Shape[0];

    /// <summary>Some of the samples, by their numbers.</summary>
    public Dataset Select(IReadOnlyList<int> rows) => new(Rows.Take(X, rows), Y is null ? null : Rows.Take(Y, rows))
    {
        Features = Features,
        Label = Label,
        Classes = Classes,
    };

    /// <inheritdoc/>
    public override string ToString() => Y is null ? $"{Count} samples: x {X}" : $"{Count} samples: x {X}, y {Y}";
}
