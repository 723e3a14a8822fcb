namespace KerasPS.Hdf5;

/// <summary>
/// Writes a tree of groups and datasets as an HDF5 file of the oldest version (superblock 0), the form h5py writes by
/// default. Values are read from their tensors while the file is written; nothing is copied before.
/// </summary>
internal sealed class H5Writer
{
    private const int SuperblockSize = 96;
    private readonly H5Plan plan = new();
    private readonly TextHeapWriter heap;
    private readonly H5HeaderWriter headers;
    private readonly Dictionary<H5Node, int> numbers = [];

    private H5Writer()
    {
        heap = new(plan);
        headers = new(plan, heap);
    }

    public static void Write(H5Group root, Stream stream)
    {
        var writer = new H5Writer();
        writer.plan.Reserve(SuperblockSize);
        writer.Collect(root);
        writer.heap.Flush();
        var entry = writer.Group("", root);
        var front = new H5Bytes().Append([0x89, (byte)'H', (byte)'D', (byte)'F', 13, 10, 26, 10])
            .U8(0).U8(0).U8(0).U8(0).U8(0).U8(8).U8(8).U8(0).U16(GroupWriter.LeafK).U16(GroupWriter.TreeK).U32(0)
            .U64(0).U64(-1).U64(writer.plan.End).U64(-1).Append(GroupWriter.Symbol(0, entry));
        writer.plan.Write(stream, front);
    }

    // Texts first: every attribute refers to its place in the heap.
    private void Collect(H5Node node)
    {
        var number = numbers[node] = numbers.Count;
        foreach (var (name, value) in node.Attributes)
            if (value.Type.Class == H5TypeClass.VariableString) heap.Add(number, name, value.Strings!);
        if (node is H5Group group)
            foreach (var (_, member) in group.Members) Collect(member);
    }

    private GroupWriter.Entry Group(string name, H5Group group)
    {
        var members = new List<GroupWriter.Entry>();
        foreach (var (memberName, member) in group.Members)
            members.Add(member is H5Group inner ? Group(memberName, inner) : new(memberName, Dataset((H5Dataset)member), -1, -1));
        var (tree, names) = GroupWriter.Place(plan, members);
        var header = headers.Place(group, numbers[group], [(HeaderMessage.SymbolTable, new H5Bytes().U64(tree).U64(names))]);
        return new(name, header, tree, names);
    }

    private long Dataset(H5Dataset dataset)
    {
        var values = dataset.Source;
        var stored = dataset.Type.TensorType!.Value;
        var size = dataset.Shape.Size * stored.SizeOf();
        var address = size == 0 ? -1 : plan.Place(values, stored);
        return headers.Place(dataset, numbers[dataset],
        [
            (HeaderMessage.Dataspace, H5TypeWriter.Space(dataset.Shape)),
            (HeaderMessage.Datatype, H5TypeWriter.Type(dataset.Type)),
            // Version 2, space taken late, fill value written if set: h5py's default, without a value.
            (HeaderMessage.FillValue, new H5Bytes().U8(2).U8(2).U8(2).U8(1).U32(0)),
            (HeaderMessage.Layout, new H5Bytes().U8(3).U8(1).U64(address).U64(size)),
        ]);
    }
}
