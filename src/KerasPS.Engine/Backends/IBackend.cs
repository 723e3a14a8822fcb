namespace KerasPS;

/// <summary>Something that makes a function runnable for given input shapes.</summary>
public interface IBackend
{
    /// <summary>The device's name, for example <c>cpu</c>.</summary>
    string Name { get; }

    /// <summary>Plans the function for these input shapes.</summary>
    IExecutable Compile(Function function, IReadOnlyList<Shape> shapes);
}
