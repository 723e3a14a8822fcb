using KerasPS.Hdf5;
using KerasPS.Persistence;

namespace KerasPS.KerasH5;

/// <summary>Lists of names in attributes: whole, or in numbered pieces where they exceed HDF5's header limit.</summary>
internal static class NameLists
{
    /// <summary>What Keras lets an attribute hold: 64 KiB less room for the header.</summary>
    private const int Limit = 64512;

    /// <summary>The list of that name, or null.</summary>
    public static IReadOnlyList<string>? Read(H5Node node, string name)
    {
        if (node.Attribute(name) is { } whole) return whole.Strings ?? [];
        if (node.Attribute(name + "0") is null) return null;
        var all = new List<string>();
        for (var i = 0; node.Attribute(FormattableString.Invariant($"{name}{i}")) is { } piece; i++) all.AddRange(piece.Strings ?? []);
        return all;
    }

    /// <summary>Writes a list, in the least number of pieces that fit.</summary>
    public static void Write(H5Node node, string name, IReadOnlyList<string> values)
    {
        if (Fits(values))
        {
            node.Set(name, H5Attribute.OfList(values));
            return;
        }
        if (values.FirstOrDefault(v => System.Text.Encoding.UTF8.GetByteCount(v) > Limit) is { } longest)
            throw new KerasException("NameTooLong", $"A name of {longest.Length} characters does not fit into an HDF5 attribute; at most {Limit} bytes do. Shorten the layer's name.");
        var count = 2;
        while (!Pieces(values, count).All(Fits)) count++;
        var number = 0;
        foreach (var piece in Pieces(values, count)) node.Set(FormattableString.Invariant($"{name}{number++}"), H5Attribute.OfFixedList(piece));
    }

    // Every name takes the room of the longest one.
    private static bool Fits(IReadOnlyList<string> values) =>
        (long)values.Count * values.Select(System.Text.Encoding.UTF8.GetByteCount).DefaultIfEmpty(0).Max() <= Limit;

    // Nearly equal pieces, the first ones longer by one, as NumPy's array_split makes them.
    private static IEnumerable<IReadOnlyList<string>> Pieces(IReadOnlyList<string> values, int count)
    {
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var length = values.Count / count + (i < values.Count % count ? 1 : 0);
            yield return [.. values.Skip(at).Take(length)];
            at += length;
        }
    }
}
