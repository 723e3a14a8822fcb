using System.Diagnostics;

namespace KerasPS.Tests.Host;

/// <summary>Runs the host as a user does.</summary>
internal static class HostProcess
{
    public static (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments) => Run(folder, null, arguments);

    /// <summary>With a variable of the environment.</summary>
    public static (int ExitCode, string Output, string Error) Run(string folder, (string Name, string Value)? variable, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "KerasPS.Host.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
