using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>The members of a group in each of the three forms HDF5 stores them; links that leave the file are refused.</summary>
internal static class GroupLinks
{
    public static IEnumerable<(string Name, long Address)> Read(H5Input input, IReadOnlyList<HeaderMessage> messages, string path)
    {
        foreach (var message in messages)
            switch (message.Type)
            {
                case HeaderMessage.SymbolTable:
                    var tree = message.Body.Offset();
                    var heap = message.Body.Offset();
                    foreach (var link in SymbolTable(input, tree, heap, path)) yield return link;
                    break;
                case HeaderMessage.Link:
                    yield return Link(message.Body, path);
                    break;
                case HeaderMessage.LinkInfo:
                    foreach (var link in Dense(input, message.Body, path)) yield return link;
                    break;
            }
    }

    private static IEnumerable<(string, long)> Dense(H5Input input, H5Cursor body, string path)
    {
        body.Skip(1);
        var flags = body.U8();
        if ((flags & 1) != 0) body.Skip(8);
        var heapAddress = body.Offset();
        var nameTree = body.Offset();
        var orderTree = (flags & 2) != 0 ? body.Offset() : -1;
        if (heapAddress < 0) yield break;
        var heap = new FractalHeap(input, heapAddress);
        var byOrder = orderTree >= 0;
        foreach (var record in BTreeV2.Records(input, byOrder ? orderTree : nameTree, 5, 6))
        {
            record.Skip(byOrder ? 8 : 4);
            yield return Link(heap.Object(record), path);
        }
    }

    private static (string, long) Link(H5Cursor cursor, string path)
    {
        var input = cursor.Input;
        if (cursor.U8() != 1) throw input.Damaged("a link has an unknown version");
        var flags = cursor.U8();
        var kind = (flags & 8) != 0 ? cursor.U8() : (byte)0;
        if ((flags & 4) != 0) cursor.Skip(8);
        if ((flags & 16) != 0) cursor.Skip(1);
        var nameSize = (long)cursor.Number(1 << (flags & 3));
        var name = cursor.Text(Math.Min(nameSize, cursor.Left + 1));
        return kind switch
        {
            0 => (name, cursor.Offset()),
            1 => throw PersistenceErrors.Unsafe(input.File, $"'{path}{name}' is a soft link"),
            64 => throw PersistenceErrors.Unsafe(input.File, $"'{path}{name}' is a link to another file"),
            _ => throw PersistenceErrors.Unsafe(input.File, $"'{path}{name}' is a link of an unknown kind"),
        };
    }

    private static IEnumerable<(string, long)> SymbolTable(H5Input input, long tree, long heap, string path)
    {
        var cursor = input.At(heap);
        cursor.Expect("HEAP");
        cursor.Skip(4);
        var size = cursor.Length();
        cursor.Length();
        var names = input.At(cursor.Offset(), size);
        foreach (var (nameOffset, address, kind) in TreeNode(input, tree, 256))
        {
            if (nameOffset >= size) throw input.Damaged("a name lies outside its heap");
            var name = new H5Cursor(input, names.Position + nameOffset, names.Position + size).ZeroEnded();
            if (kind == 2) throw PersistenceErrors.Unsafe(input.File, $"'{path}{name}' is a soft link");
            yield return (name, address);
        }
    }

    private static IEnumerable<(long Name, long Address, uint Kind)> TreeNode(H5Input input, long address, int above)
    {
        var cursor = input.At(address);
        cursor.Expect("TREE");
        if (cursor.U8() != 0) throw input.Damaged("a group's tree is of another kind");
        int level = cursor.U8(), count = cursor.U16();
        // Levels fall strictly, so that a tree cannot contain itself.
        if (level >= above) throw input.Damaged("a group's tree contains itself");
        cursor.Skip(2 * input.OffsetSize);
        for (var i = 0; i < count; i++)
        {
            input.SpendStep();
            cursor.Skip(input.LengthSize);
            var child = cursor.Offset();
            foreach (var entry in level > 0 ? TreeNode(input, child, level) : Entries(input, child)) yield return entry;
        }
    }

    private static IEnumerable<(long, long, uint)> Entries(H5Input input, long address)
    {
        var cursor = input.At(address);
        cursor.Expect("SNOD");
        cursor.Skip(2);
        int count = cursor.U16();
        for (var i = 0; i < count; i++)
        {
            input.SpendStep();
            var name = cursor.Offset();
            var target = cursor.Offset();
            var kind = cursor.U32();
            cursor.Skip(20);
            yield return (name, target, kind);
        }
    }
}
