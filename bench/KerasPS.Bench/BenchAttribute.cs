namespace KerasPS.Bench;

/// <summary>Marks a row of the benchmark table; rows are found by scanning the assembly.</summary>
/// <param name="name">What is measured.</param>
/// <param name="bar">The largest ratio of our time to the reference's that is accepted.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BenchAttribute(string name, double bar) : Attribute
{
    public string Name { get; } = name;

    public double Bar { get; } = bar;

    /// <summary>The place in the table.</summary>
    public int Order { get; init; } = 100;
}
