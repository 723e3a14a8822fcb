namespace KerasPS.Reference;

/// <summary>
/// The lines of an array along one axis: <see cref="Outer"/> × <see cref="Inner"/> lines of <see cref="Length"/>
/// elements, <see cref="Inner"/> apart.
/// </summary>
internal readonly struct Lines
{
    public Lines(Shape shape, int axis)
    {
        Outer = Inner = 1;
        for (var i = 0; i < axis; i++) Outer *= shape[i];
        for (var i = axis + 1; i < shape.Rank; i++) Inner *= shape[i];
        Length = shape[axis];
    }

    public int Outer { get; }

    public int Length { get; }

    public int Inner { get; }

    public int Count => Outer * Inner;

    /// <summary>The position of an element of a line.</summary>
    public int At(int line, int element) => line / Inner * Inner * Length + element * Inner + line % Inner;

    /// <summary>A copy of a line.</summary>
    public double[] Read(double[] data, int line)
    {
        var values = new double[Length];
        for (var i = 0; i < values.Length; i++) values[i] = data[At(line, i)];
        return values;
    }

    /// <summary>Overwrites a line.</summary>
    public void Write(double[] data, int line, ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++) data[At(line, i)] = values[i];
    }
}
