namespace KerasPS;

/// <summary>
/// The element type of a tensor. Files and host tensors store each type natively; inside a compiled plan the CPU
/// backend computes every numeric type in single precision (a half type is rounded after each op, integers stay
/// exact up to 2^24), the reference backend in double precision.
/// </summary>
public enum DType
{
    /// <summary>IEEE single precision, the default.</summary>
    Float32,
    /// <summary>IEEE double precision.</summary>
    Float64,
    /// <summary>IEEE half precision.</summary>
    Float16,
    /// <summary>The upper half of a single: 8 bits of exponent, 7 of fraction.</summary>
    BFloat16,
    /// <summary>Signed 8-bit integer.</summary>
    Int8,
    /// <summary>Signed 32-bit integer.</summary>
    Int32,
    /// <summary>Signed 64-bit integer.</summary>
    Int64,
    /// <summary>Unsigned 8-bit integer.</summary>
    UInt8,
    /// <summary>True or false, one byte.</summary>
    Bool,
    /// <summary>Text; host tensors only.</summary>
    String,
}
