using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>
/// Reads the structure of a file: superblock, groups, datasets, attributes. Array values stay on disk. Everything that
/// points outside the file is refused here, before any of it is used.
/// </summary>
internal sealed class H5Reader
{
    private static readonly byte[] Signature = [0x89, (byte)'H', (byte)'D', (byte)'F', 13, 10, 26, 10];
    private readonly H5Input input;
    private readonly GlobalHeap heap;
    private readonly Dictionary<long, H5Node> known = [];

    private H5Reader(ByteSource source)
    {
        input = new(source);
        heap = new(input);
    }

    /// <summary>Whether the bytes begin as an HDF5 file does.</summary>
    public static bool IsHdf5(ReadOnlySpan<byte> start) => start.StartsWith(Signature);

    public static H5Group Read(ByteSource source)
    {
        var reader = new H5Reader(source);
        var root = reader.Superblock();
        return reader.Node(root, "/", 0) as H5Group ?? throw reader.input.Damaged("its root is no group");
    }

    private long Superblock()
    {
        // The superblock may stand behind a user block of 512 bytes or a larger power of two.
        for (long at = 0; at <= input.Length - 16; at = at == 0 ? 512 : at * 2)
        {
            var mark = new byte[8];
            input.Copy(at, mark);
            if (!mark.AsSpan().SequenceEqual(Signature)) continue;
            input.Base = at;
            var cursor = input.At(8);
            var version = cursor.U8();
            return version switch
            {
                0 or 1 => OldSuperblock(cursor, version),
                2 or 3 => NewSuperblock(cursor),
                _ => throw PersistenceErrors.Unsupported(input.File, $"its HDF5 format has the version {version}"),
            };
        }
        throw new KerasException(PersistenceErrors.FileFormatUnknown,
            $"'{input.File}' is no HDF5 file. Give a file that Keras saved as .h5, .hdf5 or .weights.h5.");
    }

    private long OldSuperblock(H5Cursor cursor, int version)
    {
        cursor.Skip(4);
        Sizes(cursor);
        cursor.Skip(1 + 4 + 4 + (version == 1 ? 4 : 0));
        Addresses(cursor);
        cursor.Skip(input.OffsetSize * 3L);
        // The root group's symbol table entry: name offset, header address.
        cursor.Skip(input.OffsetSize);
        return cursor.Offset();
    }

    private long NewSuperblock(H5Cursor cursor)
    {
        Sizes(cursor);
        cursor.Skip(1);
        Addresses(cursor);
        cursor.Skip(input.OffsetSize * 2L);
        return cursor.Offset();
    }

    private void Sizes(H5Cursor cursor)
    {
        input.OffsetSize = cursor.U8();
        input.LengthSize = cursor.U8();
        if (input.OffsetSize is not (2 or 4 or 8) || input.LengthSize is not (2 or 4 or 8))
            throw input.Damaged("its addresses have an impossible size");
    }

    // The stored base address is where the writer saw the superblock; what counts is where it was found.
    private void Addresses(H5Cursor cursor) => _ = cursor.Offset();

    private H5Node Node(long address, string path, int depth)
    {
        if (depth > H5Limits.Depth) throw PersistenceErrors.TooLarge(input.File, $"its groups are nested deeper than {H5Limits.Depth}");
        if (address < 0) throw input.Damaged($"'{path}' has no address");
        if (known.TryGetValue(address, out var seen))
            // A second hard link to a dataset is harmless; to a group it could make an endless or exploding tree.
            return seen as H5Dataset ?? throw PersistenceErrors.Unsafe(input.File, $"the group '{path}' is linked twice");
        input.SpendObject();
        var messages = ObjectHeader.Read(input, address);
        H5Node node;
        if (Find(messages, HeaderMessage.Layout) is { } layout && Find(messages, HeaderMessage.Dataspace) is { } space)
            node = known[address] = Dataset(messages, layout, space, path);
        else
        {
            var group = new H5Group();
            node = known[address] = group;
            if (Find(messages, HeaderMessage.Datatype) is null)
                foreach (var (name, target) in GroupLinks.Read(input, messages, path))
                    if (!group.TryAdd(name, Node(target, $"{path}{name}/", depth + 1)))
                        throw input.Damaged($"'{path}' has two members '{name}'");
        }
        Attributes(node, messages);
        return node;
    }

    private H5Dataset Dataset(List<HeaderMessage> messages, HeaderMessage layout, HeaderMessage space, string path)
    {
        if (Find(messages, HeaderMessage.ExternalFiles) is not null)
            throw PersistenceErrors.Unsafe(input.File, $"the values of '{path.TrimEnd('/')}' lie in other files");
        if (space.Shared) throw input.Damaged("an array's axes cannot be followed");
        var shape = DataspaceMessage.Read(space.Body);
        var type = DatatypeMessage.Read(Find(messages, HeaderMessage.Datatype) ?? throw input.Damaged($"'{path}' has no type"));
        if (shape.Size > 0 && type.Size > long.MaxValue / shape.Size) throw PersistenceErrors.TooLarge(input.File, "an array has more bytes than can be counted");
        var filters = Find(messages, HeaderMessage.Filters) is { } list ? FilterPipeline.Read(list.Body) : FilterPipeline.None;
        return new(type, shape, LayoutMessage.Read(layout, type, shape, filters, Fill(messages)));
    }

    private static byte[]? Fill(List<HeaderMessage> messages)
    {
        if (Find(messages, HeaderMessage.FillValue) is { } message)
        {
            var body = message.Body;
            var version = body.U8();
            if (version == 3)
            {
                var flags = body.U8();
                return (flags & 0x20) != 0 ? body.Bytes(body.U32()) : null;
            }
            body.Skip(2);
            return version == 1 || body.U8() != 0 ? body.Bytes(body.U32()) : null;
        }
        return Find(messages, HeaderMessage.OldFillValue) is { } old ? old.Body.Bytes(old.Body.U32()) : null;
    }

    private void Attributes(H5Node node, List<HeaderMessage> messages)
    {
        foreach (var message in messages)
            if (message.Type == HeaderMessage.Attribute)
            {
                if (message.Shared) throw PersistenceErrors.Unsupported(input.File, "attributes are shared between objects");
                Add(node, message.Body);
            }
            else if (message.Type == HeaderMessage.AttributeInfo)
                Dense(node, message.Body);
    }

    private void Dense(H5Node node, H5Cursor body)
    {
        body.Skip(1);
        var flags = body.U8();
        if ((flags & 1) != 0) body.Skip(2);
        var heapAddress = body.Offset();
        var nameTree = body.Offset();
        if (heapAddress < 0) return;
        var objects = new FractalHeap(input, heapAddress);
        foreach (var record in BTreeV2.Records(input, nameTree, 8))
        {
            var id = record.Part(8);
            if ((record.U8() & 2) != 0) throw PersistenceErrors.Unsupported(input.File, "attributes are shared between objects");
            Add(node, objects.Object(id));
        }
    }

    private void Add(H5Node node, H5Cursor body)
    {
        var (name, value) = AttributeMessage.Read(body, heap);
        node.Set(name, value);
    }

    private static HeaderMessage? Find(List<HeaderMessage> messages, int type)
    {
        foreach (var message in messages)
            if (message.Type == type) return message;
        return null;
    }
}
