using KerasPS.Data;

namespace KerasPS.Training;

/// <summary>A step function with its plans by batch shape.</summary>
internal sealed class StepFunction(Function function) : IDisposable
{
    // Batches of ever new lengths must not fill the memory with plans.
    private const int MostPlans = 64;

    private readonly List<(Shape[] Shapes, StepPlan Plan)> plans = [];

    /// <summary>The symbolic function.</summary>
    public Function Function { get; } = function;

    /// <summary>The plan for a batch of so many rows of these columns, made at its first use.</summary>
    public StepPlan PlanFor(IReadOnlyList<RowReader> columns, int rows)
    {
        foreach (var (shapes, plan) in plans)
            if (plan.Rows == rows && Matches(shapes, columns)) return plan;
        if (plans.Count == MostPlans) Release();
        var made = columns.Select(c => c.Source.Shape.With(0, rows)).ToArray();
        var fresh = new StepPlan(Function, made);
        plans.Add((made, fresh));
        return fresh;
    }

    public void Dispose() => Release();

    private void Release()
    {
        foreach (var (_, plan) in plans) plan.IsReleased = true;
        plans.Clear();
        Function.Dispose();
    }

    private static bool Matches(Shape[] shapes, IReadOnlyList<RowReader> columns)
    {
        for (var i = 0; i < shapes.Length; i++)
            if (!shapes[i].Dims[1..].SequenceEqual(columns[i].Source.Shape.Dims[1..])) return false;
        return true;
    }
}
