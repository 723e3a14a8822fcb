using System.Diagnostics;
using System.Globalization;

namespace KerasPS.Bench;

/// <summary>The peak memory of either side of a row, each in a process that does nothing else.</summary>
public static class PeakMemory
{
    private const string Answer = "peak ";

    /// <summary>Whether this process is to do one side of a row; then it does, and writes its peak.</summary>
    public static bool Serve(ComparedRow row, string side)
    {
        if (side == "ours")
        {
            row.PrepareOurs();
            for (var i = 0; i < row.MemoryRepeats; i++) row.Ours();
        }
        else
        {
            row.PrepareTheirs();
            for (var i = 0; i < row.MemoryRepeats; i++) row.Theirs();
        }
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(Answer + process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>The peak of one side of a row, in a process of its own.</summary>
    public static double Ask(string row, string side, int threads)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(PeakMemory).Assembly.Location);
        foreach (var argument in new[] { "--side", side, "--rows", row, "--threads", threads.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var line = output.Split('\n').LastOrDefault(l => l.StartsWith(Answer, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The process for '{row}', {side}, ended with {process.ExitCode} and without an answer.");
        return double.Parse(line[Answer.Length..], CultureInfo.InvariantCulture);
    }
}
