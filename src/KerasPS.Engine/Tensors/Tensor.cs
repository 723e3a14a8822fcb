using System.Runtime.CompilerServices;

namespace KerasPS;

/// <summary>
/// Values in the host's memory: a shape, an element type and row-major data in an aligned native block. Not a
/// collection, so that a pipeline passes it as one object.
/// </summary>
public sealed unsafe partial class Tensor : IDisposable
{
    private readonly NativeMemory? memory;
    private readonly string[]? strings;

    /// <summary>Makes a tensor of zeros (of empty strings).</summary>
    /// <exception cref="ArgumentException">The shape has unknown lengths.</exception>
    public Tensor(Shape shape, DType dtype = DType.Float32)
    {
        if (!shape.IsKnown) throw new ArgumentException($"A tensor needs a known shape; received {shape}.");
        Shape = shape;
        DType = dtype;
        if (dtype == DType.String)
        {
            strings = new string[shape.Size];
            Array.Fill(strings, "");
        }
        else memory = new(shape.Size * dtype.SizeOf());
    }

    /// <summary>The axis lengths.</summary>
    public Shape Shape { get; }

    /// <summary>The element type.</summary>
    public DType DType { get; }

    /// <summary>The number of elements.</summary>
    public long Size => Shape.Size;

    /// <summary>How many axes there are.</summary>
    public int Rank => Shape.Rank;

    /// <summary>The first element; valid while the tensor lives.</summary>
    public void* Pointer
    {
        get
        {
            Touch();
            return memory is null
                ? throw new InvalidOperationException("A tensor of text has no native data; use Strings.")
                : memory.Pointer;
        }
    }

    /// <summary>Changes whenever somebody asks for the memory, and may thus write to it; views share it.</summary>
    internal long Version => memory?.Version ?? 0;

    /// <summary>The values of a tensor of text.</summary>
    public string[] Strings => strings
        ?? throw new InvalidOperationException($"The tensor holds {DType.KerasName()}, not text.");

    /// <summary>The values in place; <typeparamref name="T"/> must be the stored type (Half bits as ushort for bfloat16).</summary>
    public Span<T> Span<T>() where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() != DType.SizeOf())
            throw new ArgumentException($"A {DType.KerasName()} tensor cannot be read as {typeof(T).Name}.");
        return new((T*)Pointer, checked((int)Size));
    }

    /// <summary>The bytes in place.</summary>
    public Span<byte> Bytes => new((byte*)Pointer, checked((int)(Size * DType.SizeOf())));

    /// <summary>Copies values into a new tensor.</summary>
    public static Tensor From<T>(ReadOnlySpan<T> values, Shape shape) where T : unmanaged
    {
        if (shape.Size != values.Length)
            throw new ArgumentException($"Shape {shape} holds {shape.Size} values; received {values.Length}.");
        var tensor = new Tensor(shape, TypeOf<T>());
        values.CopyTo(tensor.Span<T>());
        return tensor;
    }

    /// <summary>Copies an array into a new tensor of one axis, or of the given lengths.</summary>
    public static Tensor From<T>(T[] values, params int[] dims) where T : unmanaged =>
        From<T>(values.AsSpan(), dims.Length == 0 ? new(values.Length) : new(dims));

    /// <summary>Wraps text in a new tensor.</summary>
    public static Tensor FromStrings(string[] values, Shape shape)
    {
        var tensor = new Tensor(shape, DType.String);
        values.CopyTo(tensor.strings!, 0);
        return tensor;
    }

    /// <summary>One single-precision value as a tensor without axes.</summary>
    public static Tensor Scalar(float value) => From([value], Shape.Scalar);

    /// <summary>Copies one axis-free array of floats.</summary>
    public static Tensor From(float[] values, Shape shape) => From<float>(values.AsSpan(), shape);

    /// <summary>The same values with other axis lengths (a view on the same memory).</summary>
    public Tensor Reshape(Shape shape)
    {
        if (shape.Size != Size)
            throw new ShapeMismatchException("Reshape", Shape, shape, "the number of elements must stay the same");
        return new(this, shape);
    }

    private Tensor(Tensor source, Shape shape)
    {
        Shape = shape;
        DType = source.DType;
        memory = source.memory;
        strings = source.strings;
    }

    /// <summary>A copy with memory of its own.</summary>
    public Tensor Clone()
    {
        var copy = new Tensor(Shape, DType);
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Overwrites the values with those of an equally shaped tensor, converting the type where it differs.</summary>
    public void CopyFrom(Tensor source)
    {
        if (source.Size != Size)
            throw new ShapeMismatchException("CopyFrom", Shape, source.Shape, "the number of elements must be the same");
        if (strings is not null) source.Strings.CopyTo(strings, 0);
        else if (source.DType == DType)
            Buffer.MemoryCopy(source.Pointer, Pointer, Size * DType.SizeOf(), Size * DType.SizeOf());
        else TensorConversion.Convert(source, this);
    }

    /// <summary>The value of a tensor of one element: <c>[double] $loss</c>.</summary>
    /// <exception cref="InvalidCastException">There are more elements, or they are text.</exception>
    public static explicit operator double(Tensor tensor) => tensor.Size == 1 && tensor.DType != DType.String ? tensor.GetDouble(0)
        : throw new InvalidCastException($"A {tensor} is no single number.");

    /// <summary>Frees the memory at once instead of with the last reference; views of it become invalid.</summary>
    public void Dispose() => memory?.Dispose();

    /// <summary>Says that the values changed through a pointer that was asked for earlier.</summary>
    internal void Touch()
    {
        if (memory is not null) memory.Version++;
    }

    /// <summary>The value of a single number, as a script puts it into a text; else type and shape.</summary>
    public override string ToString() => Shape.Rank == 0 && DType != DType.String
        ? this.GetDouble(0).ToString(DType == DType.Float64 ? "G17" : DType.IsFloating() ? "G7" : "F0", System.Globalization.CultureInfo.InvariantCulture)
        : $"{DType.KerasName()}{Shape}";

    private static DType TypeOf<T>() =>
        typeof(T) == typeof(float) ? DType.Float32 : typeof(T) == typeof(double) ? DType.Float64
        : typeof(T) == typeof(Half) ? DType.Float16 : typeof(T) == typeof(sbyte) ? DType.Int8
        : typeof(T) == typeof(int) ? DType.Int32 : typeof(T) == typeof(long) ? DType.Int64
        : typeof(T) == typeof(byte) ? DType.UInt8 : typeof(T) == typeof(bool) ? DType.Bool
        : throw new ArgumentException($"{typeof(T).Name} is no element type of a tensor.");
}
