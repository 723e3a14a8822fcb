namespace KerasPS;

/// <summary>A function planned for fixed input shapes: inputs are written into its buffers, a run computes, outputs are read.</summary>
public unsafe interface IExecutable : IDisposable
{
    /// <summary>Copies values into input <paramref name="index"/>, converting the type.</summary>
    void SetInput(int index, Tensor value);

    /// <summary>
    /// The input's own memory, single precision whatever its type, to be filled in place without a copy; null where
    /// the backend has no such memory (then use <see cref="SetInput"/>).
    /// </summary>
    float* InputBuffer(int index);

    /// <summary>The output's own memory after a run, single precision whatever its type; null where the backend has none.</summary>
    float* OutputBuffer(int index);

    /// <summary>The shape of output <paramref name="index"/>.</summary>
    Shape OutputShape(int index);

    /// <summary>Computes outputs, then assigns the updates; allocates nothing on the managed heap.</summary>
    void Run(RandomState random);

    /// <summary>A copy of output <paramref name="index"/> in its own element type.</summary>
    Tensor GetOutput(int index);
}
