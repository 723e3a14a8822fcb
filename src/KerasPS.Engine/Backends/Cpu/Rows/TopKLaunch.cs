namespace KerasPS.Cpu;

/// <summary>The largest elements of rows in falling order, of equal ones the first: by insertion, as there are few.</summary>
internal sealed unsafe class TopKLaunch(long rows, int columns, int count) : LineLaunch(rows, columns, 1)
{
    protected override void RunLine(long outerAt, long innerAt)
    {
        var row = Inputs[0] + outerAt * columns;
        var values = Outputs[0] + outerAt * count;
        var positions = Outputs[1] + outerAt * count;
        for (var i = 0; i < columns; i++)
        {
            var at = Math.Min(i, count);
            // NaN is smaller than every number, as in .NET's order.
            while (at > 0 && (row[i] > values[at - 1] || (float.IsNaN(values[at - 1]) && !float.IsNaN(row[i]))))
            {
                if (at < count) (values[at], positions[at]) = (values[at - 1], positions[at - 1]);
                at--;
            }
            if (at < count) (values[at], positions[at]) = (row[i], i);
        }
    }
}
