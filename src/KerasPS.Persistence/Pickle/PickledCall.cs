using System.Text;

namespace KerasPS.Pickle;

/// <summary>The only calls of a pickle that are understood, each making plain data: NumPy's arrays, types and scalars, and text encoding.</summary>
internal sealed class PickledCall
{
    private readonly Func<object?[], object?> make;

    private PickledCall(Func<object?[], object?> make) => this.make = make;

    public object? Make(object?[] arguments) => make(arguments);

    /// <summary>The call of a global name.</summary>
    /// <exception cref="KerasException">The name is any other.</exception>
    public static PickledCall Find(string module, string name) => (module, name) switch
    {
        ("numpy.core.multiarray" or "numpy._core.multiarray", "_reconstruct") => new(_ => new PickledArray()),
        ("numpy", "ndarray") => new(_ => new PickledArray()),
        ("numpy", "dtype") => new(a => new PickledType(a[0] is PickledBytes b ? b.Text : (string)a[0]!)),
        ("numpy.core.multiarray" or "numpy._core.multiarray", "scalar") => new(a => Scalar((PickledType)a[0]!, ((PickledBytes)a[1]!).Bytes)),
        ("_codecs", "encode") => new(a => new PickledBytes(Encoding.Latin1.GetBytes((string)a[0]!))),
        _ => throw new KerasException("PickleRefused", $"The pickle calls '{module}.{name}'. Only data are read; the file may be damaged or hostile."),
    };

    /// <summary>NumPy's __setstate__ of arrays; types take their byte order.</summary>
    public static void SetState(object? target, object? state)
    {
        if (target is PickledType) return;
        if (target is not PickledArray array || state is not object?[] { Length: >= 5 } parts)
            throw new KerasException("PickleRefused", "The pickle sets the state of something that is no array.");
        array.Shape = [.. ((object?[])parts[1]!).Select(d => checked((int)(long)d!))];
        array.Type = ((PickledType)parts[2]!).Name;
        array.FortranOrder = parts[3] is true or 1L;
        if (parts[4] is List<object?> items) array.Items = items;
        else array.Bytes = (parts[4] as PickledBytes)?.Bytes ?? Encoding.Latin1.GetBytes((string)parts[4]!);
    }

    private static object? Scalar(PickledType type, byte[] bytes) =>
        new PickledArray { Type = type.Name, Bytes = bytes }.ToTensor().GetDouble(0);

    /// <summary>A NumPy type, for example i8 or O.</summary>
    private sealed class PickledType(string name)
    {
        public string Name { get; } = name.TrimStart('<', '|', '=');
    }
}
