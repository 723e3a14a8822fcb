using System.Text.Json;

namespace KerasPS.Bench;

/// <summary>The table for people and the file for machines.</summary>
public static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static readonly string Header = Cells("work", "ours", "reference", "ratio", "best", "bar", "met") + "\n"
        + $"|{new string('-', 66)}|{new string('-', 12)}|{new string('-', 26)}|{new string('-', 8)}|{new string('-', 8)}|{new string('-', 11)}|-----|";

    public static string Line(BenchResult row) => row.Skipped is { } reason
        ? Cells(row.Work, "skipped", reason, "", "", "", "")
        : Cells(row.Work, Units.Text(row.Unit, row.Ours!.Value),
            row.Reference is { } reference ? $"{reference} {Units.Text(row.Unit, row.Theirs!.Value)}" : "",
            Ratio(row.Ratio), Ratio(row.BestRatio),
            row.Reference is null ? Units.Text(row.Unit, row.Bar) : FormattableString.Invariant($"{row.Bar:F2}"), row.Met == true ? "yes" : "NO");

    public static void Save(string path, int threads, IReadOnlyList<BenchResult> rows) => File.WriteAllText(path,
        JsonSerializer.Serialize(new { date = DateTime.UtcNow, threads, processor = Processor(), rows }, Indented));

    public static string Processor()
    {
        const string file = "/proc/cpuinfo";
        if (!File.Exists(file)) return System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();
        return File.ReadLines(file).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[^1].Trim() ?? "";
    }

    private static string Ratio(double? ratio) => ratio is { } number ? FormattableString.Invariant($"{number:F3}") : "";

    private static string Cells(string work, string ours, string reference, string ratio, string best, string bar, string met) =>
        $"| {work,-64} | {ours,10} | {reference,24} | {ratio,6} | {best,6} | {bar,9} | {met,-3} |";
}
