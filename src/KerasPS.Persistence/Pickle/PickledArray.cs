namespace KerasPS.Pickle;

/// <summary>A NumPy array found in a pickle: its lengths, its type and either raw bytes or, for dtype object, the elements.</summary>
internal sealed class PickledArray
{
    public int[] Shape { get; set; } = [];

    public string Type { get; set; } = "";

    public bool FortranOrder { get; set; }

    public byte[]? Bytes { get; set; }

    public IReadOnlyList<object?>? Items { get; set; }

    /// <summary>The values as a tensor.</summary>
    public Tensor ToTensor()
    {
        var dtype = Type switch
        {
            "u1" => DType.UInt8, "i1" => DType.Int8, "i4" => DType.Int32, "i8" => DType.Int64, "f4" => DType.Float32,
            "f8" => DType.Float64, "b1" => DType.Bool,
            _ => throw new KerasException("PickleUnsupported", $"The pickle holds an array of NumPy type '{Type}'; expected numbers."),
        };
        var tensor = new Tensor(new Shape(Shape), dtype);
        if (Bytes is null || Bytes.Length != tensor.Bytes.Length || FortranOrder)
            throw new KerasException("PickleDamaged", $"The pickle's array of shape {tensor.Shape} does not hold {tensor.Bytes.Length} bytes in C order.");
        Bytes.CopyTo(tensor.Bytes);
        return tensor;
    }
}
