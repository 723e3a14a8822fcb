using System.Globalization;
using System.Reflection;
using KerasPS.Bench;
using KerasPS.Cpu;

// Usage: [--rows part,part] [--rounds n] [--seconds s] [--threads n] [--json file] [--list] [--profile] [--no-memory]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) => System.Array.IndexOf(args, "--" + name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

// A row may have commas in its name: a whole name is one part.
var all = typeof(BenchRow).Assembly.GetTypes().Select(t => (Type: t, Bench: t.GetCustomAttribute<BenchAttribute>()!))
    .Where(t => t.Bench is not null).OrderBy(t => t.Bench.Order).ThenBy(t => t.Bench.Name).ToList();
var wanted = Option("rows") ?? "";
var parts = all.Exists(r => r.Bench.Name == wanted) ? [wanted] : wanted.Split(',');
var rows = all.Where(t => System.Array.Exists(parts, p => t.Bench.Name.Contains(p, StringComparison.OrdinalIgnoreCase))).ToList();
if (args.Contains("--list"))
{
    rows.ForEach(r => Console.WriteLine(FormattableString.Invariant($"{r.Bench.Name} (bar {r.Bench.Bar})")));
    return 0;
}
if (Option("threads") is { } threads) CpuThreads.Count = int.Parse(threads);
if (Option("side") is { } side)
{
    if (side != "ours") Torch.Initialize(CpuThreads.Count);
    using var row = (ComparedRow)Activator.CreateInstance(rows.Single(r => r.Bench.Name == wanted).Type)!;
    return PeakMemory.Serve(row, side) ? 0 : 1;
}
Torch.Initialize(CpuThreads.Count);
OpenBlas.Initialize(CpuThreads.Count);
var alternation = new Alternation(int.Parse(Option("rounds") ?? "9"), double.Parse(Option("seconds") ?? "0.2"));
var results = new List<BenchResult>();
void Show(BenchResult result)
{
    results.Add(result);
    Console.WriteLine(Report.Line(result));
}

Console.WriteLine($"{CpuThreads.Count} threads, {Report.Processor()}\n{Report.Header}");
foreach (var (type, bench) in rows)
{
    using var row = (BenchRow)Activator.CreateInstance(type)!;
    if (row.Skip is { } reason) Show(BenchResult.Skip(bench, reason));
    else if (args.Contains("--profile") && row is ComparedRow compared) Console.WriteLine($"{bench.Name}\n{Profile(compared)}");
    else
    {
        Show(row.Measure(bench, alternation));
        if (bench.Memory && !args.Contains("--no-memory")) Show(((ComparedRow)row).Memory(bench, CpuThreads.Count));
    }
}
if (Option("json") is { } path) Report.Save(path, CpuThreads.Count, results);
return results.Exists(r => r.Met == false) ? 1 : 0;

static string Profile(ComparedRow row)
{
    row.PrepareOurs();
    for (var i = 0; i < 10; i++) row.Ours();
    LaunchProfile profile = LaunchProfile.Current = new();
    for (var i = 0; i < 30; i++) row.Ours();
    LaunchProfile.Current = null;
    return profile.ToString();
}
