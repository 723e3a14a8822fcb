namespace KerasPS.Hdf5;

/// <summary>A group or a dataset, with its attributes in file order.</summary>
internal abstract class H5Node
{
    private readonly OrderedDictionary<string, H5Attribute> attributes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, H5Attribute> Attributes => attributes;

    /// <summary>An attribute by name, or null.</summary>
    public H5Attribute? Attribute(string name) => attributes.GetValueOrDefault(name);

    /// <summary>Adds an attribute, or replaces the one of that name.</summary>
    public void Set(string name, H5Attribute value) => attributes[name] = value;

    /// <summary>The one text of an attribute, or null where there is no such attribute or it is no text.</summary>
    public string? Text(string name) => Attribute(name)?.Text;
}
