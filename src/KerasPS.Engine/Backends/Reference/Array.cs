namespace KerasPS.Reference;

/// <summary>A dense row-major array of doubles: what the reference backend computes with. Integers and booleans are
/// held as whole doubles, a boolean as 0 or 1.</summary>
public sealed class Array
{
    /// <summary>Makes an array of zeros.</summary>
    public Array(Shape shape, DType dtype)
    {
        Shape = shape;
        DType = dtype;
        Data = new double[shape.Size];
    }

    /// <summary>Makes an array over existing values.</summary>
    public Array(Shape shape, DType dtype, double[] data)
    {
        if (data.LongLength != shape.Size)
            throw new ArgumentException($"Shape {shape} holds {shape.Size} values; received {data.LongLength}.");
        Shape = shape;
        DType = dtype;
        Data = data;
    }

    /// <summary>The axis lengths, all known.</summary>
    public Shape Shape { get; }

    /// <summary>The element type the values stand for.</summary>
    public DType DType { get; }

    /// <summary>The values in row-major order.</summary>
    public double[] Data { get; }

    /// <summary>Row-major strides in elements.</summary>
    public int[] Strides()
    {
        var strides = new int[Shape.Rank];
        for (int i = Shape.Rank - 1, step = 1; i >= 0; step *= Shape[i], i--) strides[i] = step;
        return strides;
    }
}
