using System.Text;
using KerasPS.Persistence;

namespace KerasPS.Hdf5;

/// <summary>Writes object headers of version 1: messages of a group or dataset, then its attributes.</summary>
internal sealed class H5HeaderWriter(H5Plan plan, TextHeapWriter heap)
{
    public long Place(H5Node node, int number, IEnumerable<(int Type, H5Bytes Body)> messages)
    {
        var body = new H5Bytes();
        var count = 0;
        foreach (var (type, message) in messages) Add(type, message);
        foreach (var (name, value) in node.Attributes) Add(HeaderMessage.Attribute, Attribute(number, name, value));
        return plan.Place(new H5Bytes().U8(1).U8(0).U16(count).U32(1).U32(body.Count).U32(0).Append(body));

        void Add(int type, H5Bytes message)
        {
            message.Pad();
            if (message.Count > ushort.MaxValue)
                throw new KerasException(PersistenceErrors.FileTooLarge,
                    $"An HDF5 attribute of {message.Count} bytes exceeds the format's 64 KB. Shorten the names of layers and weights.");
            body.U16(type).U16(message.Count).U8(0).Zeros(3).Append(message);
            count++;
        }
    }

    private H5Bytes Attribute(int number, string name, H5Attribute value)
    {
        var nameBytes = Encoding.UTF8.GetBytes(name + "\0");
        var type = H5TypeWriter.Type(value.Type);
        var space = H5TypeWriter.Space(value.Shape);
        var bytes = new H5Bytes().U8(1).U8(0).U16(nameBytes.Length).U16(type.Count).U16(space.Count)
            .Append(nameBytes).Pad().Append(type).Pad().Append(space).Pad();
        if (value.Strings is { } texts)
            for (var i = 0; i < texts.Length; i++)
                if (value.Type.Class == H5TypeClass.VariableString) heap.Reference(bytes, number, name, i, texts[i]);
                else Fixed(bytes, texts[i], value.Type.Size);
        else
        {
            var stream = new MemoryStream();
            TensorBytes.Write(stream, value.Numbers!, value.Numbers!.DType);
            bytes.Append(stream.ToArray());
        }
        return bytes;
    }

    private static void Fixed(H5Bytes bytes, string text, int size)
    {
        var encoded = Encoding.UTF8.GetBytes(text);
        bytes.Append(encoded.AsSpan(0, Math.Min(size, encoded.Length))).Zeros(Math.Max(0, size - encoded.Length));
    }
}
