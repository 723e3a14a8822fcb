namespace KerasPS.Hdf5;

/// <summary>Writes element types and axes as version-1 messages, as h5py's default does.</summary>
internal static class H5TypeWriter
{
    public static H5Bytes Type(H5Type type) => type.Class switch
    {
        H5TypeClass.Float => Float(type.Size),
        H5TypeClass.Integer => Integer(type),
        H5TypeClass.FixedString => new H5Bytes().U8(0x13).U24(1 | (type.Utf8 ? 0x10 : 0)).U32(type.Size),
        H5TypeClass.VariableString => new H5Bytes().U8(0x19).U24(1 | (type.Utf8 ? 0x100 : 0)).U32(16)
            .U8(0x13).U24(type.Utf8 ? 0x10 : 0).U32(1),
        H5TypeClass.Opaque => new H5Bytes().U8(0x15).U24(0).U32(type.Size),
        H5TypeClass.Boolean => new H5Bytes().U8(0x18).U24(2).U32(1).Append(Integer(new(H5TypeClass.Integer, 1)))
            .Mark("FALSE").Zeros(3).Mark("TRUE").Zeros(4).U8(0).U8(1),
        _ => throw new ArgumentException($"A {type.Class} cannot be written."),
    };

    public static H5Bytes Space(Shape shape)
    {
        var bytes = new H5Bytes().U8(1).U8(shape.Rank).U8(0).Zeros(5);
        foreach (var dim in shape.Dims) bytes.U64(dim);
        return bytes;
    }

    private static H5Bytes Integer(H5Type type) =>
        new H5Bytes().U8(0x10).U24(type.Signed ? 8 : 0).U32(type.Size).U16(0).U16(type.Size * 8);

    // Where sign, exponent and mantissa are: IEEE half, single and double precision.
    private static H5Bytes Float(int size)
    {
        var (sign, exponentAt, exponentBits, mantissaBits, bias) = size switch
        {
            2 => (15, 10, 5, 10, 15),
            4 => (31, 23, 8, 23, 127),
            _ => (63, 52, 11, 52, 1023),
        };
        return new H5Bytes().U8(0x11).U24(0x20 | sign << 8).U32(size).U16(0).U16(size * 8)
            .U8(exponentAt).U8(exponentBits).U8(0).U8(mantissaBits).U32(bias);
    }
}
