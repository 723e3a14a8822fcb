using TorchSharp;

namespace KerasPS.Bench;

/// <summary>Loads libtorch.</summary>
public static class Torch
{
    /// <summary>Why libtorch cannot be used; null where it can.</summary>
    public static string? Failure { get; private set; }

    public static void Initialize(int threads)
    {
        // One of its convolutions warns at every call that it does not know the processor.
        NativeEnvironment.Set("TORCH_CPP_LOG_LEVEL", "ERROR");
        if (OperatingSystem.IsLinux())
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "libLibTorchSharp.so", SearchOption.AllDirectories))
                OldStandardLibrary.Adapt(file);
        try
        {
            torch.set_num_threads(threads);
            torch.random.manual_seed(1);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or NotSupportedException)
        {
            Failure = $"libtorch does not load ({(e.InnerException ?? e).Message.Split('\n')[0]})";
        }
    }
}
