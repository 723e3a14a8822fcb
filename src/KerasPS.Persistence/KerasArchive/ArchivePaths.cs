using KerasPS.Hdf5;

namespace KerasPS.KerasArchive;

/// <summary>Where the newer format keeps each layer: a model's layers under <c>layers</c> by class and number, parts under their attributes.</summary>
internal static class ArchivePaths
{
    /// <summary>Every layer at every depth with its path, the models themselves first.</summary>
    /// <param name="model">The model.</param>
    /// <param name="named">A file in which the layers of models are looked for by their names; null: by class and number. A layer whose name the file does not have gets no path, nor do its parts.</param>
    public static IEnumerable<(string? Path, Layer Layer)> Of(Model model, H5Group? named = null) => Of(model, "", named);

    /// <summary>The weights kept under a layer's own path.</summary>
    public static IReadOnlyList<LayerWeight> Own(Layer layer) => layer is Model ? [] : layer.StoredWeights;

    /// <summary>Where a weight's array lies, or null. A wrapper may keep the wrapped layer's weight before its own: the shape tells.</summary>
    public static string? Place(H5Group root, string path, IReadOnlyList<LayerWeight> own, int index) =>
        Find(root, path, index) is { } first && own.Count == 1 && !root.FindDataset(first)!.Shape.Equals(own[index].Shape)
            ? Find(root, path, index + 1) ?? first
            : Find(root, path, index);

    private static IEnumerable<(string?, Layer)> Of(Layer layer, string? path, H5Group? named)
    {
        yield return (path, layer);
        var prefix = string.IsNullOrEmpty(path) ? path : path + "/";
        var names = named is not null && layer is Model && prefix is not null ? Names(named, prefix + layer.PartsKey) : null;
        foreach (var (key, inner) in Keys(layer))
        {
            var place = prefix is null ? null : names is null ? prefix + key : names.GetValueOrDefault(inner.Name);
            foreach (var found in Of(inner, place, named)) yield return found;
        }
    }

    // The layers of a model in a file, by the names that stand beside their variables.
    private static Dictionary<string, string> Names(H5Group root, string list)
    {
        var names = new Dictionary<string, string>();
        foreach (var (key, node) in root.FindGroup(list)?.Members ?? [])
            if ((node as H5Group)?.FindGroup("vars")?.Text("name") is { } name) names.TryAdd(name, $"{list}/{key}");
        return names;
    }

    // tf-keras holds the same parts in attributes that begin with an underscore.
    private static string? Find(H5Group root, string path, int index)
    {
        var name = FormattableString.Invariant($"/vars/{index}");
        return new[] { path + name, Underscored(path) + name }.FirstOrDefault(p => root.FindDataset(p) is not null);
    }

    private static string Underscored(string path)
    {
        var cut = path.LastIndexOf('/');
        return cut < 0 ? path : $"{path[..cut]}/_{path[(cut + 1)..]}";
    }

    private static IEnumerable<(string Key, Layer Layer)> Keys(Layer layer)
    {
        if (layer.PartsKey is not { } list) return layer.Sublayers.Select(l => (layer.PartKey(l), l));
        var counts = new Dictionary<string, int>();
        return layer.Sublayers.Select(l =>
        {
            var name = Naming.ToSnakeCase(l.PartClass);
            var count = counts.GetValueOrDefault(name);
            counts[name] = count + 1;
            return ($"{list}/{name}{(count == 0 ? "" : FormattableString.Invariant($"_{count}"))}", l);
        });
    }
}
