namespace KerasPS;

/// <summary>How a model file is read.</summary>
public sealed record LoadOptions
{
    /// <summary>The usual way.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>Whether the model is compiled as the file says.</summary>
    public bool Compile { get; init; } = true;

    /// <summary>The backend the file was written on, where it does not say so itself (Keras 1): theano turns kernels around.</summary>
    public string? Backend { get; init; }

    /// <summary>
    /// The reader's own classes and functions by the names the file uses (Keras' <c>custom_objects</c>): a <see cref="Type"/>
    /// derived from a Keras class, or a function. A function that the file holds as Python code goes by its layer's name.
    /// </summary>
    public IReadOnlyDictionary<string, object> CustomObjects { get; init; } = new Dictionary<string, object>();
}
