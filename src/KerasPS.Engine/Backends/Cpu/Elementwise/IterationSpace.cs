namespace KerasPS.Cpu;

/// <summary>
/// The positions of a broadcast computation with as few axes as all operands allow: neighbouring axes that every
/// operand walks through alike become one.
/// </summary>
internal sealed class IterationSpace
{
    public IterationSpace(Shape shape, IReadOnlyList<Shape> operands)
    {
        var lengths = new List<int>();
        var steps = operands.Select(_ => new List<int>()).ToArray();
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            if (shape[axis] == 1) continue;
            var strides = operands.Select(o => Stride(o, shape.Rank - axis)).ToArray();
            var last = lengths.Count - 1;
            if (last >= 0 && Enumerable.Range(0, steps.Length).All(i => steps[i][last] == strides[i] * shape[axis]))
            {
                lengths[last] *= shape[axis];
                for (var i = 0; i < steps.Length; i++) steps[i][last] = strides[i];
                continue;
            }
            lengths.Add(shape[axis]);
            for (var i = 0; i < steps.Length; i++) steps[i].Add(strides[i]);
        }
        if (lengths.Count == 0)
        {
            lengths.Add(1);
            foreach (var step in steps) step.Add(1);
        }
        Lengths = [.. lengths];
        Strides = System.Array.ConvertAll(steps, s => s.ToArray());
    }

    /// <summary>The lengths, the last one innermost.</summary>
    public int[] Lengths { get; }

    /// <summary>For each operand, the elements from one position of an axis to the next; 0 where it is repeated.</summary>
    public int[][] Strides { get; }

    /// <summary>How many positions there are.</summary>
    public long Size => Lengths.Aggregate(1L, (a, b) => a * b);

    public int Inner => Lengths[^1];

    /// <summary>Whether the operand is one number.</summary>
    public bool IsScalar(int operand) => System.Array.TrueForAll(Strides[operand], s => s == 0);

    /// <summary>Whether the operand has an element of its own for each position, in order.</summary>
    public bool IsFull(int operand)
    {
        var expected = 1;
        for (var axis = Lengths.Length - 1; axis >= 0; expected *= Lengths[axis], axis--)
            if (Strides[operand][axis] != expected) return false;
        return true;
    }

    // The stride of the axis that stands fromEnd places before the end of the whole shape.
    private static int Stride(Shape operand, int fromEnd)
    {
        if (fromEnd > operand.Rank || operand[operand.Rank - fromEnd] == 1) return 0;
        var stride = 1;
        for (var i = 1; i < fromEnd; i++) stride *= operand[operand.Rank - i];
        return stride;
    }
}
