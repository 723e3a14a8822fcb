using System.Globalization;
using System.Reflection;
using KerasPS.Bench;
using KerasPS.Cpu;

// Usage: [--rows part,part] [--rounds n] [--seconds s] [--threads n] [--json file] [--list]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) => System.Array.IndexOf(args, "--" + name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

var parts = Option("rows")?.Split(',') ?? [""];
var rows = typeof(BenchRow).Assembly.GetTypes()
    .Select(t => (Type: t, Bench: t.GetCustomAttribute<BenchAttribute>()))
    .Where(t => t.Bench is { } b && parts.Any(p => b.Name.Contains(p, StringComparison.OrdinalIgnoreCase)))
    .OrderBy(t => t.Bench!.Order).ThenBy(t => t.Bench!.Name).ToList();
if (args.Contains("--list"))
{
    rows.ForEach(r => Console.WriteLine(FormattableString.Invariant($"{r.Bench!.Name} (bar {r.Bench.Bar})")));
    return 0;
}
if (Option("threads") is { } threads) CpuThreads.Count = int.Parse(threads);
Torch.Initialize(CpuThreads.Count);
OpenBlas.Initialize(CpuThreads.Count);
var alternation = new Alternation(int.Parse(Option("rounds") ?? "9"), double.Parse(Option("seconds") ?? "0.2"));
var results = new List<BenchResult>();
Console.WriteLine($"{CpuThreads.Count} threads, {Report.Processor()}\n{Report.Header}");
foreach (var (type, bench) in rows)
{
    using var row = (BenchRow)Activator.CreateInstance(type)!;
    BenchResult result;
    if (row.Skip is { } reason) result = new(bench!.Name, row.Reference, bench.Bar, null, null, null, null, null, reason);
    else
    {
        row.Prepare();
        if (args.Contains("--profile"))
        {
            Console.WriteLine($"{bench!.Name}\n{Profile(row.Ours)}");
            continue;
        }
        var (ours, theirs) = alternation.Run(row.Ours, row.Theirs);
        var ratio = ours.Median / theirs.Median;
        result = new(bench!.Name, row.Reference, bench.Bar, ours.Median, theirs.Median, ratio, ours.Best / theirs.Best,
            ratio <= bench.Bar, null);
    }
    results.Add(result);
    Console.WriteLine(Report.Line(result));
}
static string Profile(Action work)
{
    for (var i = 0; i < 10; i++) work();
    LaunchProfile profile = LaunchProfile.Current = new();
    for (var i = 0; i < 30; i++) work();
    LaunchProfile.Current = null;
    return profile.ToString();
}

if (Option("json") is { } path) Report.Save(path, CpuThreads.Count, results);
return results.Exists(r => r.Met == false) ? 1 : 0;
