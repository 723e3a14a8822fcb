namespace KerasPS.Hdf5;

/// <summary>The kinds of element that Keras files use.</summary>
internal enum H5TypeClass
{
    Integer,
    Float,
    FixedString,
    VariableString,
    Opaque,
    Boolean,
    /// <summary>Anything else (compound, reference, sequence): present in the tree, not readable.</summary>
    Other,
}
