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
}
