namespace KerasPS;

/// <summary>Which known names a misspelt one may have meant; a list of all would bury the message.</summary>
internal static class Spelling
{
    private const int Most = 5;

    /// <summary>The few nearest names, nearest first.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="things">The names of each thing there is; of each thing its nearest name counts.</param>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<IEnumerable<string>> things)
    {
        var wanted = Naming.Normalize(name);
        return [.. things.Select(names => names.Select(n => (Name: n, Far: Distance(Naming.Normalize(n), wanted))).MinBy(n => n.Far))
            .Where(n => n.Far <= Math.Max(1, wanted.Length / 3) || Holds(Naming.Normalize(n.Name), wanted))
            .OrderBy(n => n.Far).Select(n => n.Name).Take(Most)];
    }

    // Parts of two letters or fewer are in too many names.
    private static bool Holds(string known, string wanted) => Math.Min(known.Length, wanted.Length) > 2
        && (known.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(known, StringComparison.Ordinal));

    // Levenshtein's edit distance, in which two letters that changed places count as one edit.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }
}
