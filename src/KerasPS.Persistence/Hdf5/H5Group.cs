namespace KerasPS.Hdf5;

/// <summary>A group: named members in order.</summary>
internal sealed class H5Group : H5Node
{
    private readonly Dictionary<string, H5Node> byName = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, H5Node>> members = [];

    public IReadOnlyList<KeyValuePair<string, H5Node>> Members => members;

    /// <summary>Adds a member; false where the name is taken.</summary>
    public bool TryAdd(string name, H5Node node)
    {
        if (!byName.TryAdd(name, node)) return false;
        members.Add(new(name, node));
        return true;
    }

    /// <summary>The member at a path of names joined by slashes, or null.</summary>
    public H5Node? Find(string path)
    {
        H5Node? node = this;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if ((node as H5Group)?.byName.TryGetValue(part, out node) != true) return null;
        return node;
    }

    public H5Group? FindGroup(string path) => Find(path) as H5Group;

    public H5Dataset? FindDataset(string path) => Find(path) as H5Dataset;

    /// <summary>The group at a path, made where it is missing.</summary>
    public H5Group Group(string path)
    {
        var group = this;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!group.byName.TryGetValue(part, out var next)) group.TryAdd(part, next = new H5Group());
            group = next as H5Group ?? throw new ArgumentException($"'{part}' of '{path}' is a dataset, not a group.");
        }
        return group;
    }

    /// <summary>Puts a dataset at a path; the groups on the way are made.</summary>
    public void Put(string path, H5Dataset dataset)
    {
        var cut = path.LastIndexOf('/');
        var group = cut < 0 ? this : Group(path[..cut]);
        if (!group.TryAdd(path[(cut + 1)..], dataset)) throw new ArgumentException($"There are two datasets '{path}'.");
    }

    /// <summary>Every dataset below, depth first, with its path.</summary>
    public IEnumerable<KeyValuePair<string, H5Dataset>> Datasets(string prefix = "")
    {
        foreach (var (name, node) in members)
            if (node is H5Dataset dataset) yield return new(prefix + name, dataset);
            else
                foreach (var inner in ((H5Group)node).Datasets(prefix + name + "/")) yield return inner;
    }
}
