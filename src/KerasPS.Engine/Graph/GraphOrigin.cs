namespace KerasPS;

/// <summary>
/// Whose formula is being written: nodes remember it, because some mistakes show only when all lengths are known, long after the
/// formula has been left.
/// </summary>
public static class GraphOrigin
{
    /// <summary>Whose formula nodes made on this thread belong to; its text says it to a person. Null: nobody's in particular.</summary>
    [field: ThreadStatic]
    public static object? Current { get; private set; }

    /// <summary>Begins (or, with what was returned before, ends) a formula, and returns whose it was.</summary>
    public static object? Enter(object? origin)
    {
        var before = Current;
        Current = origin;
        return before;
    }
}
