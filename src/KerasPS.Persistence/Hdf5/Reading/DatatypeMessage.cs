namespace KerasPS.Hdf5;

/// <summary>The element type of an array or attribute.</summary>
internal static class DatatypeMessage
{
    public static H5Type Read(HeaderMessage message) => message.Shared ? ReadShared(message.Body, 0) : Read(message.Body);

    /// <summary>A reference to a type that an object header of its own holds.</summary>
    public static H5Type ReadShared(H5Cursor cursor, int depth)
    {
        var input = cursor.Input;
        var version = cursor.U8();
        var kind = cursor.U8();
        if (version is 0 or 1) cursor.Skip(version == 0 ? 0 : 6);
        if (version > 3 || (version == 3 && kind == 1) || depth > 4) throw input.Damaged("a shared type cannot be followed");
        foreach (var message in ObjectHeader.Read(input, cursor.Offset()))
            if (message.Type == HeaderMessage.Datatype)
                return message.Shared ? ReadShared(message.Body, depth + 1) : Read(message.Body);
        throw input.Damaged("a shared type is missing");
    }

    public static H5Type Read(H5Cursor cursor, int depth = 0)
    {
        var input = cursor.Input;
        if (depth > 8) throw input.Damaged("a type is nested too deep");
        var head = cursor.U8();
        var bits = (int)cursor.Number(3);
        var size = cursor.U32();
        if (size is 0 or > int.MaxValue / 2) throw input.Damaged($"an element has {size} bytes");
        var other = new H5Type(H5TypeClass.Other, (int)size);
        switch (head & 15)
        {
            case 0:
                return new(H5TypeClass.Integer, (int)size, Signed: (bits & 8) != 0, BigEndian: (bits & 1) != 0);
            case 1:
                return Float(cursor, bits, (int)size) ?? other;
            case 3:
                return new(H5TypeClass.FixedString, (int)size, Utf8: (bits >> 4 & 15) == 1, SpacePadded: (bits & 15) == 2);
            case 5:
                return new(H5TypeClass.Opaque, (int)size);
            case 8:
                return Enumeration(cursor, head >> 4, bits & 0xFFFF, depth);
            case 9 when (bits & 15) == 1:
                return new(H5TypeClass.VariableString, (int)size, Utf8: (bits >> 8 & 15) == 1);
            default:
                return other;
        }
    }

    private static H5Type? Float(H5Cursor cursor, int bits, int size)
    {
        if ((bits & 0x40) != 0) return null;
        cursor.Skip(5);
        var exponentBits = cursor.U8();
        // Half, bfloat16, single, double; anything else (extended precision) has no tensor type.
        return (size, exponentBits) switch
        {
            (2, 8) => new(H5TypeClass.Float, 2, BigEndian: (bits & 1) != 0, BrainFloat: true),
            (2, 5) or (4, 8) or (8, 11) => new(H5TypeClass.Float, size, BigEndian: (bits & 1) != 0),
            _ => null,
        };
    }

    // h5py stores bool as an enumeration FALSE, TRUE over int8.
    private static H5Type Enumeration(H5Cursor cursor, int version, int members, int depth)
    {
        var inner = Read(cursor.Part(Math.Min(cursor.Left, 24)), depth + 1);
        if (inner.Class != H5TypeClass.Integer || inner.Size != 1 || members != 2) return inner;
        _ = version;
        return new(H5TypeClass.Boolean, 1);
    }
}
