namespace KerasPS.Callbacks;

/// <summary>Paths that callbacks are given.</summary>
public static class Paths
{
    /// <summary>Makes a path absolute; set by the cmdlets' assembly, since a script's location is not the process's.</summary>
    public static Func<string, string> Resolve { get; set; } = Path.GetFullPath;
}
