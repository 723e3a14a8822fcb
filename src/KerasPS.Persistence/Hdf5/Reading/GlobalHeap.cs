namespace KerasPS.Hdf5;

/// <summary>Texts of variable length: each is an object of a heap collection.</summary>
internal sealed class GlobalHeap(H5Input input)
{
    private readonly Dictionary<long, Dictionary<int, (long Position, long Size)>> collections = [];

    /// <summary>Reads the reference at the cursor and the text it refers to.</summary>
    public string Text(H5Cursor reference)
    {
        long length = reference.U32();
        var address = reference.Offset();
        var index = (int)reference.U32();
        if (length == 0 || address <= 0) return "";
        if (!Collection(address).TryGetValue(index, out var item)) throw input.Damaged($"text {index} of the heap at {address} is missing");
        if (length > item.Size) throw input.Damaged("a text is longer than its place in the heap");
        input.SpendText(length);
        var bytes = new byte[length];
        input.Copy(item.Position, bytes);
        return H5Cursor.Decode(bytes);
    }

    private Dictionary<int, (long Position, long Size)> Collection(long address)
    {
        if (collections.TryGetValue(address, out var known)) return known;
        var cursor = input.At(address);
        cursor.Expect("GCOL");
        cursor.Skip(4);
        var size = cursor.Length();
        var items = new Dictionary<int, (long, long)>();
        var body = input.At(address, size);
        body.Skip(8 + input.LengthSize);
        while (body.Left >= 8 + input.LengthSize)
        {
            input.SpendStep();
            var index = body.U16();
            body.Skip(6);
            var length = body.Length();
            if (index == 0) break;
            if (length < 0 || length > body.Left) throw input.Damaged("a heap object is longer than its heap");
            items[index] = (body.Position, length);
            body.Skip(Math.Min(body.Left, (length + 7) / 8 * 8));
        }
        return collections[address] = items;
    }
}
