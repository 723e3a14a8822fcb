namespace KerasPS.Hdf5;

/// <summary>One attribute: its name, type, axes and values, which stand in the message itself.</summary>
internal static class AttributeMessage
{
    public static (string Name, H5Attribute Value) Read(H5Cursor cursor, GlobalHeap heap)
    {
        var input = cursor.Input;
        var version = cursor.U8();
        if (version is 0 or > 3) throw input.Damaged("an attribute has an unknown version");
        var flags = cursor.U8();
        int nameSize = cursor.U16(), typeSize = cursor.U16(), spaceSize = cursor.U16();
        if (version == 3) cursor.Skip(1);
        var name = cursor.Part(Padded(nameSize, version)).Text(nameSize);
        var typePart = cursor.Part(Padded(typeSize, version));
        var type = version > 1 && (flags & 1) != 0 ? DatatypeMessage.ReadShared(typePart, 0) : DatatypeMessage.Read(typePart);
        var spacePart = cursor.Part(Padded(spaceSize, version));
        if (version > 1 && (flags & 2) != 0) throw input.Damaged("an attribute's axes cannot be followed");
        var shape = DataspaceMessage.Read(spacePart);
        return (name, Value(cursor, type, shape, heap));
    }

    private static H5Attribute Value(H5Cursor cursor, H5Type type, Shape shape, GlobalHeap heap)
    {
        var count = shape.Size;
        // The values must stand in the message: a count it cannot hold is refused before an array is made for it.
        if (count > 0 && type.Size > cursor.Left / count) throw cursor.Input.Damaged("an attribute declares more values than it holds");
        if (type.IsText)
        {
            var strings = new string[count];
            for (var i = 0; i < strings.Length; i++)
                strings[i] = type.Class == H5TypeClass.VariableString ? heap.Text(cursor) : Fixed(cursor.Bytes(type.Size), type);
            return H5Attribute.Read(type, shape, strings, null);
        }
        if (type.TensorType is not { } dtype) return H5Attribute.Read(type, shape, null, null);
        var numbers = new Tensor(shape, dtype);
        ElementConversion.Copy(cursor.Bytes(count * type.Size), type, numbers, 0);
        return H5Attribute.Read(type, shape, null, numbers);
    }

    private static string Fixed(byte[] bytes, H5Type type) => type.SpacePadded ? H5Cursor.Decode(bytes).TrimEnd(' ') : H5Cursor.Decode(bytes);

    private static int Padded(int size, int version) => version == 1 ? (size + 7) / 8 * 8 : size;
}
