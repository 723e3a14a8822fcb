namespace KerasPS.Hdf5;

/// <summary>
/// A named value on a group or dataset: text (one or a list) or numbers. Other kinds are kept by name only, as Keras
/// never writes them.
/// </summary>
internal sealed class H5Attribute
{
    private H5Attribute(H5Type type, Shape shape, string[]? strings, Tensor? numbers)
    {
        Type = type;
        Shape = shape;
        Strings = strings;
        Numbers = numbers;
    }

    public H5Type Type { get; }

    /// <summary>No axes for one value.</summary>
    public Shape Shape { get; }

    /// <summary>The text, or null where the value is not text.</summary>
    public string[]? Strings { get; }

    /// <summary>The numbers, or null where the value is not numeric.</summary>
    public Tensor? Numbers { get; }

    /// <summary>The one text, or null where the value is something else.</summary>
    public string? Text => Strings is { Length: 1 } ? Strings[0] : null;

    /// <summary>One text of variable length: how h5py stores a Python string (ASCII where it can for bytes).</summary>
    public static H5Attribute OfText(string value, bool utf8 = false) =>
        new(new(H5TypeClass.VariableString, 16, Utf8: utf8), Shape.Scalar, [value], null);

    /// <summary>A list of texts of variable length; an empty list is stored as h5py does: no float64 values.</summary>
    public static H5Attribute OfList(IReadOnlyList<string> values) => values.Count == 0
        ? OfNumbers(new Tensor(new Shape(0), DType.Float64))
        : new(new(H5TypeClass.VariableString, 16), new Shape(values.Count), [.. values], null);

    /// <summary>A list of texts of one fixed length, padded with zeros: how old h5py stored lists of bytes.</summary>
    public static H5Attribute OfFixedList(IReadOnlyList<string> values)
    {
        if (values.Count == 0) return OfList(values);
        var size = Math.Max(1, values.Max(value => System.Text.Encoding.UTF8.GetByteCount(value)));
        return new(new(H5TypeClass.FixedString, size), new Shape(values.Count), [.. values], null);
    }

    public static H5Attribute OfNumbers(Tensor value) => new(H5Type.Of(value.DType), value.Shape, null, value);

    internal static H5Attribute Read(H5Type type, Shape shape, string[]? strings, Tensor? numbers) =>
        new(type, shape, strings, numbers);
}
