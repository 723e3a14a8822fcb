namespace KerasPS;

/// <summary>Named figures of a batch or an epoch, in order of appearance.</summary>
public sealed class Logs
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, double> values = [];

    /// <summary>The names, in order.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>A figure; setting a new name appends it.</summary>
    public double this[string name]
    {
        get => values[name];
        set
        {
            if (!values.ContainsKey(name)) names.Add(name);
            values[name] = value;
        }
    }

    /// <summary>Puts the names in alphabetical order, as Keras 3 hands them to callbacks.</summary>
    internal void Sort() => names.Sort(StringComparer.Ordinal);

    /// <summary>The figure of a name, if there is one.</summary>
    public bool TryGet(string name, out double value) => values.TryGetValue(name, out value);
}
