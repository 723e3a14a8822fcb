namespace KerasPS;

/// <summary>The backend that runs functions unless another is given.</summary>
public static class Backend
{
    /// <summary>The backend in use.</summary>
    public static IBackend Current { get; set; } = new CpuBackend();
}
