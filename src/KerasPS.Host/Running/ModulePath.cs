namespace KerasPS.Hosting.Running;

/// <summary>The folders in which modules are looked for.</summary>
internal static class ModulePath
{
    private const string Variable = "PSModulePath";

    /// <summary>
    /// Takes PowerShell's own modules out of the path that a PowerShell around this process handed down: they load in their own
    /// process alone, and what is missing here is to be named as such.
    /// </summary>
    public static void WithoutPowerShell()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path) return;
        var folders = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(folder => !Directory.Exists(Path.Combine(folder, "Microsoft.PowerShell.Utility")));
        Environment.SetEnvironmentVariable(Variable, string.Join(Path.PathSeparator, folders));
    }
}
