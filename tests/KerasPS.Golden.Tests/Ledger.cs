namespace KerasPS.Golden;

/// <summary>
/// The cases that do not agree yet, each with its reason, one a line in Ledger.txt: "folder/name: reason". It only
/// shrinks: a case in it that agrees fails the tests until its line is removed.
/// </summary>
internal static class Ledger
{
    private static readonly Lazy<Dictionary<string, string>> Lines = new(() => File
        .ReadLines(Path.Combine(GoldenArchive.Root, "Ledger.txt"))
        .Where(l => l.Length > 0 && l[0] != '#')
        .Select(l => l.Split(": ", 2))
        .ToDictionary(l => l[0], l => l.Length > 1 ? l[1] : ""));

    /// <summary>Why a case does not agree yet, or null where it must agree.</summary>
    public static string? Reason(string name) => Lines.Value.GetValueOrDefault(name);

    public static IEnumerable<string> Names => Lines.Value.Keys;

    /// <summary>Fails where a case disagrees without standing in the ledger, or agrees in spite of it.</summary>
    public static void Check(string name, Func<IEnumerable<string>> differences)
    {
        List<string> found;
        try
        {
            found = [.. differences()];
        }
        catch (Exception e)
        {
            found = [$"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}"];
        }
        if (Environment.GetEnvironmentVariable("KERASPS_LEDGER") is { Length: > 0 } report)
        {
            // Collects what disagrees, to see the state of the whole at once; never a way to pass.
            lock (Lines) File.AppendAllText(report, found.Count == 0 ? "" : $"{name}: {string.Join(" | ", found).ReplaceLineEndings(" ")}\n");
        }
        if (Reason(name) is { } reason)
            Assert.True(found.Count > 0, $"{name} agrees now: remove its line from tests/Golden/Ledger.txt ({reason}).");
        else
            Assert.True(found.Count == 0, $"{name}: {string.Join("\n  ", found)}");
    }
}
