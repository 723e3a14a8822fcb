namespace KerasPS;

/// <summary>The backend that runs functions unless another is given.</summary>
public static class Backend
{
    /// <summary>What there is to run on, the usual one first.</summary>
    public static IReadOnlyList<IBackend> All { get; } = (IBackend[])[new CpuBackend(), new ReferenceBackend()];

    /// <summary>The backend in use.</summary>
    public static IBackend Current { get; set; } = All[0];

    /// <summary>The backend of a name.</summary>
    /// <exception cref="KerasException">There is none.</exception>
    public static IBackend Named(string name) => All.FirstOrDefault(b => b.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new KerasException("DeviceUnknown", $"There is no device '{name}'; expected {string.Join(" or ", All.Select(b => b.Name))}.");
}
