using System.Text.Json;

namespace KerasPS.Bench;

/// <summary>The table for people and the file for machines.</summary>
public static class Report
{
    public static readonly string Header = $"| {"work",-42} | {"ours",10} | {"reference",34} | {"ratio",6} | {"best",6} | {"bar",5} | met |\n"
        + $"|{new string('-', 44)}|{new string('-', 12)}|{new string('-', 36)}|{new string('-', 8)}|{new string('-', 8)}|{new string('-', 7)}|-----|";

    public static string Line(BenchResult row) => row.Skipped is { } reason
        ? FormattableString.Invariant($"| {row.Work,-42} | skipped: {reason}")
        : FormattableString.Invariant($"| {row.Work,-42} | {Timing.Text(row.Ours!.Value),10} | {row.Reference + " " + Timing.Text(row.Theirs!.Value),34} | {row.Ratio,6:F3} | {row.BestRatio,6:F3} | {row.Bar,5:F2} | {(row.Met == true ? "yes" : "NO"),-3} |");

    public static void Save(string path, int threads, IReadOnlyList<BenchResult> rows) => File.WriteAllText(path,
        JsonSerializer.Serialize(new { date = DateTime.UtcNow, threads, processor = Processor(), rows },
            new JsonSerializerOptions { WriteIndented = true }));

    public static string Processor()
    {
        const string file = "/proc/cpuinfo";
        if (!File.Exists(file)) return System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();
        return File.ReadLines(file).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim() ?? "";
    }
}
