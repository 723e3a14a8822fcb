using System.Text;

namespace KerasPS.Hdf5;

/// <summary>
/// Writes a group's members as a symbol table: names in a local heap, entries in leaves of eight, a B-tree above them.
/// The oldest form there is, which every HDF5 library reads.
/// </summary>
internal static class GroupWriter
{
    /// <summary>Half the entries of a leaf; stands in the superblock.</summary>
    public const int LeafK = 4;

    /// <summary>Half the children of a tree node; stands in the superblock.</summary>
    public const int TreeK = 16;

    /// <summary>Places the table; returns where its tree and its heap are.</summary>
    public static (long Tree, long Heap) Place(H5Plan plan, IReadOnlyList<Entry> members)
    {
        var sorted = members.Select(member => (member, Key: Encoding.UTF8.GetBytes(member.Name))).ToList();
        sorted.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        var names = new H5Bytes().Zeros(8);
        var offsets = new long[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
        {
            offsets[i] = names.Count;
            names.Append(sorted[i].Key).Zeros(1).Pad();
        }
        var segment = plan.Place(names);
        // The free list of a full heap begins with 1, the mark for "none".
        var heap = plan.Place(new H5Bytes().Mark("HEAP").U8(0).Zeros(3).U64(names.Count).U64(1).U64(segment));
        var level = new List<(long Address, long LastName)>();
        for (var first = 0; first < sorted.Count; first += 2 * LeafK)
        {
            var count = Math.Min(2 * LeafK, sorted.Count - first);
            var leaf = new H5Bytes().Mark("SNOD").U8(1).U8(0).U16(count);
            for (var i = first; i < first + count; i++) leaf.Append(Symbol(offsets[i], sorted[i].member));
            level.Add((plan.Place(leaf.Zeros((2 * LeafK - count) * 40)), offsets[first + count - 1]));
        }
        return (Tree(plan, level), heap);
    }

    /// <summary>A symbol table entry; that of a group carries its tree and heap along.</summary>
    public static H5Bytes Symbol(long nameOffset, Entry entry)
    {
        var bytes = new H5Bytes().U64(nameOffset).U64(entry.Header).U32(entry.Tree >= 0 ? 1 : 0).U32(0);
        return entry.Tree >= 0 ? bytes.U64(entry.Tree).U64(entry.Heap) : bytes.Zeros(16);
    }

    private static long Tree(H5Plan plan, List<(long Address, long LastName)> children)
    {
        for (var depth = 0; ; depth++)
        {
            var above = new List<(long Address, long LastName)>();
            var first = 0;
            do
            {
                var count = Math.Min(2 * TreeK, children.Count - first);
                var node = new H5Bytes().Mark("TREE").U8(0).U8(depth).U16(count).U64(-1).U64(-1)
                    .U64(first == 0 ? 0 : children[first - 1].LastName);
                for (var i = first; i < first + count; i++) node.U64(children[i].Address).U64(children[i].LastName);
                node.Zeros((2 * TreeK - count) * 16);
                above.Add((plan.Place(node), count == 0 ? 0 : children[first + count - 1].LastName));
                first += count;
            }
            while (first < children.Count);
            if (above.Count == 1) return above[0].Address;
            // Sibling pointers serve writers that split nodes; a finished file does without.
            children = above;
        }
    }

    /// <summary>A member: its name, its header and, for a group, where its table is (-1 for a dataset).</summary>
    internal readonly record struct Entry(string Name, long Header, long Tree, long Heap);
}
