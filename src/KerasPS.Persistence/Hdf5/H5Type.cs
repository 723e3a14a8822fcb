namespace KerasPS.Hdf5;

/// <summary>An element type as stored in a file.</summary>
internal sealed record H5Type(H5TypeClass Class, int Size, bool Signed = true, bool BigEndian = false, bool Utf8 = false,
    bool SpacePadded = false, bool BrainFloat = false)
{
    /// <summary>Whether elements are text.</summary>
    public bool IsText => Class is H5TypeClass.FixedString or H5TypeClass.VariableString;

    /// <summary>
    /// The tensor type that holds every value of this type, or null where there is none. Two opaque bytes are
    /// bfloat16: that is how h5py stores it.
    /// </summary>
    public DType? TensorType => (Class, Size) switch
    {
        (H5TypeClass.Float, 2) => BrainFloat ? DType.BFloat16 : DType.Float16,
        (H5TypeClass.Float, 4) => DType.Float32,
        (H5TypeClass.Float, 8) => DType.Float64,
        (H5TypeClass.Opaque, 2) => DType.BFloat16,
        (H5TypeClass.Boolean, 1) => DType.Bool,
        (H5TypeClass.Integer, 1) => Signed ? DType.Int8 : DType.UInt8,
        (H5TypeClass.Integer, 2) => DType.Int32,
        (H5TypeClass.Integer, 4) => Signed ? DType.Int32 : DType.Int64,
        (H5TypeClass.Integer, 8) => DType.Int64,
        (H5TypeClass.FixedString or H5TypeClass.VariableString, _) => DType.String,
        _ => null,
    };

    /// <summary>The stored form of a tensor's type.</summary>
    public static H5Type Of(DType type) => type switch
    {
        DType.Float32 or DType.Float64 or DType.Float16 => new(H5TypeClass.Float, type.SizeOf()),
        DType.BFloat16 => new(H5TypeClass.Opaque, 2),
        DType.Bool => new(H5TypeClass.Boolean, 1),
        DType.UInt8 => new(H5TypeClass.Integer, 1, Signed: false),
        DType.String => new(H5TypeClass.VariableString, 16, Utf8: true),
        _ => new(H5TypeClass.Integer, type.SizeOf()),
    };
}
