namespace KerasPS.Golden;

/// <summary>The figures of a batch in the order and under the names of Keras 1 and 2.</summary>
internal static class OldFigures
{
    /// <summary>Our figures in the order of metrics_names: losses by their names, metrics in the order of compilation.</summary>
    public static double[] InOrder(Model model, Logs logs, IReadOnlyList<string> names)
    {
        var own = model.MetricNames.Where(n => n != "loss" && !IsLoss(model, n)).ToList();
        var theirs = names.Where(n => n != "loss" && !IsLoss(model, n)).ToList();
        if (own.Count != theirs.Count) return [];
        return [.. names.Select(n => logs[theirs.IndexOf(n) is >= 0 and var i ? own[i] : n])];
    }

    private static bool IsLoss(Model model, string name) => model.OutputNames.Any(o => name == o + "_loss");

    /// <summary>One step of arrays whose first axis counts steps.</summary>
    public static object Rows(IReadOnlyList<Tensor> arrays, int step)
    {
        var rows = arrays.Select(a => Row(a, step)).ToList();
        return rows.Count == 1 ? rows[0] : rows;
    }

    private static Tensor Row(Tensor all, int step)
    {
        var shape = new Shape([.. all.Shape.Skip(1).ToArray()]);
        var row = new Tensor(shape, all.DType);
        var size = (int)(row.Bytes.Length);
        all.Bytes.Slice(step * size, size).CopyTo(row.Bytes);
        return row;
    }
}
