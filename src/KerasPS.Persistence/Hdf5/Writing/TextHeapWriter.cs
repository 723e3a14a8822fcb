using System.Text;

namespace KerasPS.Hdf5;

/// <summary>Collects the texts of variable length of a file into global heap collections.</summary>
internal sealed class TextHeapWriter(H5Plan plan)
{
    private const int MinimumSize = 4096;
    private const int ObjectsPerCollection = 256;
    private readonly Dictionary<(int Node, string Name), long[]> addresses = [];
    private readonly Dictionary<(int Node, string Name), int[]> indices = [];
    private readonly List<(byte[] Text, (int, string) Owner, int Position)> waiting = [];
    private long waitingBytes;

    /// <summary>Takes the texts of one attribute; their references are known after <see cref="Flush"/>.</summary>
    public void Add(int node, string name, IReadOnlyList<string> texts)
    {
        addresses[(node, name)] = new long[texts.Count];
        indices[(node, name)] = new int[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Length == 0) continue;
            var bytes = Encoding.UTF8.GetBytes(texts[i]);
            waiting.Add((bytes, (node, name), i));
            waitingBytes += bytes.Length + 24;
            if (waiting.Count >= ObjectsPerCollection || waitingBytes > 1 << 16) Flush();
        }
    }

    /// <summary>Places what was collected.</summary>
    public void Flush()
    {
        if (waiting.Count == 0) return;
        var body = new H5Bytes();
        for (var i = 0; i < waiting.Count; i++)
            body.U16(i + 1).U16(1).U32(0).U64(waiting[i].Text.Length).Append(waiting[i].Text).Pad();
        // What is left of the smallest size allowed is one free object.
        var rest = MinimumSize - 16 - body.Count;
        if (rest >= 16) body.U16(0).U16(0).U32(0).U64(rest).Zeros(rest - 16);
        else if (rest > 0) body.Zeros(rest);
        var collection = new H5Bytes().Mark("GCOL").U8(1).Zeros(3).U64(16 + body.Count).Append(body);
        var address = plan.Place(collection);
        for (var i = 0; i < waiting.Count; i++)
        {
            addresses[waiting[i].Owner][waiting[i].Position] = address;
            indices[waiting[i].Owner][waiting[i].Position] = i + 1;
        }
        waiting.Clear();
        waitingBytes = 0;
    }

    /// <summary>Writes the reference to one text: its length, the heap and its number there.</summary>
    public void Reference(H5Bytes target, int node, string name, int position, string text) =>
        target.U32(Encoding.UTF8.GetByteCount(text)).U64(addresses[(node, name)][position]).U32(indices[(node, name)][position]);
}
