namespace KerasPS.Bench;

/// <summary>Marks a row of the benchmark table; rows are found by scanning the assembly.</summary>
/// <param name="name">What is measured.</param>
/// <param name="bar">The largest accepted ratio to the reference; of rows without a reference the largest value, in seconds or bytes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BenchAttribute(string name, double bar) : Attribute
{
    public string Name { get; } = name;

    public double Bar { get; } = bar;

    /// <summary>The place in the table.</summary>
    public int Order { get; init; } = 100;

    /// <summary>Whether a second row compares the peak memory of the two sides, each in a process of its own.</summary>
    public bool Memory { get; init; }
}
