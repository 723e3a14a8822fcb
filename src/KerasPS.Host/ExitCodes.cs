namespace KerasPS.Hosting;

/// <summary>How the process ends where the script itself does not say.</summary>
internal static class ExitCodes
{
    /// <summary>The script ran to its end.</summary>
    public const int Success = 0;

    /// <summary>An error nobody caught.</summary>
    public const int UncaughtError = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 64;

    /// <summary>Ctrl+C: as shells report an interrupt.</summary>
    public const int Interrupted = 130;
}
