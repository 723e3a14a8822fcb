using KerasPS.Reference;

namespace KerasPS;

/// <summary>
/// Computes every op by its definition, in double precision, one node after the other: slow and plain, the oracle of
/// all kernels and the backend of float64 models.
/// </summary>
public sealed class ReferenceBackend : IBackend
{
    /// <inheritdoc/>
    public string Name => "reference";

    /// <inheritdoc/>
    public IExecutable Compile(Function function, IReadOnlyList<Shape> shapes) =>
        new ReferenceExecutable(function, shapes);
}
