namespace KerasPS.Bench;

/// <summary>What rows are measured in.</summary>
public static class Units
{
    public const string Seconds = "s";
    public const string Bytes = "B";

    /// <summary>A value with a unit that suits its size.</summary>
    public static string Text(string unit, double value) => unit == Bytes
        ? value >= 1 << 20 ? FormattableString.Invariant($"{value / (1 << 20):F0} MiB") : FormattableString.Invariant($"{value:F0} B")
        : value < 1e-3 ? FormattableString.Invariant($"{value * 1e6:F2} us")
        : FormattableString.Invariant($"{value * 1e3:F2} ms");
}
