using System.Diagnostics;

namespace KerasPS.Bench;

/// <summary>Finds and runs the programs that the rows about starting measure.</summary>
internal static class Commands
{
    /// <summary>The folder with the solution; null where the bench runs elsewhere.</summary>
    public static string? Root { get; } = FindRoot();

    /// <summary>The module's manifest.</summary>
    public static string Module => Path.Combine(Root!, "KerasPS.psd1");

    /// <summary>The host, built for release.</summary>
    public static string Host => Path.Combine(Root!, "src/KerasPS.Host/bin/Release/net10.0/KerasPS.Host.dll");

    /// <summary>PowerShell: the variable PWSH, a tool of the build, or on the path.</summary>
    public static string? Pwsh { get; } = new[] { Environment.GetEnvironmentVariable("PWSH"),
            Root is null ? null : Path.Combine(Root, "artifacts/pwsh/pwsh") }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(p => new[] { Path.Combine(p, "pwsh"), Path.Combine(p, "pwsh.exe") }))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end and returns what it wrote and how long it took.</summary>
    public static (string Output, double Seconds) Run(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var info = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        using var process = Process.Start(info)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return process.ExitCode == 0 ? (output, seconds)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}{output}");
    }

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KerasPS.psd1"))) return folder.FullName;
        return null;
    }
}
